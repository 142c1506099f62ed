package dev.taskgauge.worker;

import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThreadKind;
import dev.taskgauge.engine.run.SlotThreads;
import java.util.List;
import picocli.CommandLine.Option;

/** Where the tasks are executed, and by how many workers. */
final class BackendOptions {
  private static final String LOCAL = "LOCAL";

  @Option(
      names = {"-s", "--queue"},
      paramLabel = "NAME",
      description =
          "The back end: LOCAL (default), an in-memory queue and threads of this process.")
  private String queue = LOCAL;

  @Option(
      names = {"-t", "--threads"},
      paramLabel = "N",
      description = {
        "How many worker threads, 1 to 10000; several such as 1,2,4,8,16 make a run each.",
        "Default: as many as this machine has cores."
      })
  private WorkerCounts threads =
      new WorkerCounts(List.of(Runtime.getRuntime().availableProcessors()));

  @Option(
      names = "--thread-kind",
      paramLabel = "KIND",
      description = "platform (default), or virtual on Java 21 and newer.")
  private ThreadKind threadKind = ThreadKind.PLATFORM;

  @Option(
      names = "--tasks-per-message",
      paramLabel = "N",
      description = "How many tasks ride in a message: auto (default), or 1 to 1000.")
  private TasksPerMessage tasksPerMessage = TasksPerMessage.AUTO;

  /**
   * The back end that was asked for.
   *
   * @throws IllegalArgumentException where there is none such here
   */
  BackendSettings settings() {
    if (!queue.equals(LOCAL)) {
      throw new IllegalArgumentException(
          "--queue '" + queue + "': expected LOCAL, the only back end in this version");
    }
    if (!SlotThreads.areAvailable(threadKind)) {
      throw new IllegalArgumentException(
          "--thread-kind virtual: expected Java 21 or newer, this is Java "
              + Runtime.version().feature()
              + "; use platform threads, or another java");
    }
    return new LocalSettings(threadKind, tasksPerMessage);
  }

  List<Integer> workers() {
    return threads.counts();
  }
}
