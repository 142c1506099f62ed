package dev.taskgauge.worker;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.ThreadKind;
import dev.taskgauge.engine.experiment.WorkerSettings;
import dev.taskgauge.engine.task.TaskKind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a worker serves its queue. */
final class WorkerOptions {
  @Option(
      names = {"-t", "--threads"},
      paramLabel = "N",
      description = "How many slots, 1 to 10000. Default: as many as this machine has cores.")
  private SlotCount threads = new SlotCount(Runtime.getRuntime().availableProcessors());

  @Option(
      names = "--thread-kind",
      paramLabel = "KIND",
      description = "platform (default), or virtual on Java 21 and newer.")
  private ThreadKind threadKind = ThreadKind.PLATFORM;

  @Option(
      names = "--tasks",
      paramLabel = "KINDS",
      split = ",",
      description = "The kinds of task that it may execute: sleep,cpu (default), or one of them.")
  private Set<TaskKind> kinds = EnumSet.allOf(TaskKind.class);

  @Option(
      names = "--lease",
      paramLabel = "TIME",
      description =
          "How long a message stays with a worker that does not answer, 3s to 720m. Default: 30s.")
  private Duration lease = WorkerSettings.DEFAULT_LEASE;

  @Option(
      names = "--grace",
      paramLabel = "TIME",
      description = "How long tasks may go on after Ctrl+C or SIGTERM. Default: 30s.")
  private Duration grace = WorkerSettings.DEFAULT_GRACE;

  @Option(
      names = "--idle-exit",
      paramLabel = "TIME",
      description = "End after so long without a task, such as 60s. Default: never.")
  private @Nullable Duration idleExit;

  /**
   * The settings that were asked for.
   *
   * @throws IllegalArgumentException naming what is wrong
   */
  WorkerSettings settings(String queue, AwsPlace place) {
    QueueName.check(queue);
    if (QueueName.isLocal(queue)) {
      throw new IllegalArgumentException(
          "--queue LOCAL: its workers are threads of the client; expected the name of an SQS"
              + " queue");
    }
    ThreadKinds.check(threadKind, "--thread-kind");
    if (idleExit != null && idleExit.isZero()) {
      throw new IllegalArgumentException("--idle-exit 0: expected more, such as 60s");
    }
    return new WorkerSettings(
        queue, place, threads.slots(), threadKind, kinds, lease, grace, idleExit);
  }
}
