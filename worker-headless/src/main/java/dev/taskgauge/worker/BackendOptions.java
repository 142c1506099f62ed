package dev.taskgauge.worker;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThisMachine;
import dev.taskgauge.engine.experiment.ThreadKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the tasks are executed, and by how many workers. */
final class BackendOptions {
  @Option(
      names = {"-s", "--queue"},
      paramLabel = "NAME",
      description = {
        "The back end: LOCAL (default), an in-memory queue and threads of this process;",
        "or the name of an SQS queue, which is created where it is missing."
      })
  private String queue = QueueName.LOCAL;

  @Option(
      names = {"-t", "--threads"},
      paramLabel = "N",
      description = {
        "LOCAL and --this-machine: how many slots, 1 to 10000; several such as 1,2,4,8,16 make a"
            + " run each.",
        "Default: as many as this machine has cores."
      })
  private WorkerCounts threads =
      new WorkerCounts(List.of(Runtime.getRuntime().availableProcessors()));

  @Option(
      names = "--slots",
      paramLabel = "N",
      description =
          "SQS: wait until the queue's workers have so many slots. Default: 1, so any worker.")
  private SlotCount slots = new SlotCount(1);

  @Option(
      names = "--thread-kind",
      paramLabel = "KIND",
      description = "LOCAL: platform (default), or virtual on Java 21 and newer.")
  private ThreadKind threadKind = ThreadKind.PLATFORM;

  @Option(
      names = "--tasks-per-message",
      paramLabel = "N",
      description = "How many tasks ride in a message: auto (default), or 1 to 1000.")
  private TasksPerMessage tasksPerMessage = TasksPerMessage.AUTO;

  @Option(
      names = "--naive",
      description =
          "SQS: one message, one claim, one result and one delete a task, calls one by one; the"
              + " design to compare with.")
  private boolean naive;

  @Option(
      names = "--this-machine",
      description =
          "SQS: start SQS, DynamoDB and workers on this machine for the run, and end them after it."
              + " See local-aws --help for their licence.")
  private boolean thisMachine;

  @Option(
      names = "--processes",
      paramLabel = "P",
      description =
          "With --this-machine: worker processes that the slots are spread over, 1 to 100."
              + " Default: 1.")
  private @Nullable Integer processes;

  String queue() {
    return queue;
  }

  boolean isLocal() {
    return QueueName.isLocal(queue);
  }

  boolean isThisMachine() {
    return thisMachine;
  }

  /**
   * The back end that was asked for.
   *
   * @param aws where SQS is, unless it is on this machine
   * @throws IllegalArgumentException where there is none such here
   */
  BackendSettings settings(AwsPlace aws) {
    if (isLocal()) {
      ThreadKinds.check(threadKind, "--thread-kind");
      return new LocalSettings(threadKind, tasksPerMessage);
    }
    if (naive && !tasksPerMessage.isAuto() && tasksPerMessage.fixedCount() != 1) {
      throw new IllegalArgumentException(
          "--tasks-per-message "
              + tasksPerMessage
              + ": --naive has one task a message; expected 1, or no --tasks-per-message");
    }
    return new SqsSettings(
        queue,
        thisMachine ? new ThisMachine(processes == null ? 1 : processes) : aws,
        naive ? new TasksPerMessage(1) : tasksPerMessage,
        naive);
  }

  /** One number of slots for each run. */
  List<Integer> workers() {
    return isLocal() || thisMachine ? threads.counts() : List.of(slots.slots());
  }
}
