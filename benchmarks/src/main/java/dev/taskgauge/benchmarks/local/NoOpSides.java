package dev.taskgauge.benchmarks.local;

import dev.taskgauge.benchmarks.driver.Side;
import dev.taskgauge.benchmarks.results.Metric;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThreadKind;
import dev.taskgauge.engine.task.TaskKind;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** The sides of {@code local-noop}: tasks that do nothing. */
final class NoOpSides {
  static final Metric RATE = new Metric("tasksPerSecond", "tasks/s", true, 0);
  static final Metric ALLOCATED =
      new Metric("allocatedBytesPerTask", "bytes allocated a task", false, 1);

  static final String CLOCK_ALONE = "clock-alone";

  private static final LocalSettings ONE_TASK_A_MESSAGE =
      new LocalSettings(ThreadKind.PLATFORM, new TasksPerMessage(1));
  private static final String RECORDS =
      " Records everything: queue wait and service time of each task in histograms, slot time,"
          + " timeline.";

  private final LocalRun local = new LocalRun();

  /** LOCAL as it is by default. */
  Side taskGauge(int threads, long tasks) {
    return ours(
        "taskgauge",
        "LOCAL by the engine's ExperimentRunner, automatic messages (up to 1000 tasks ride in one,"
            + " which also has one result)."
            + RECORDS,
        LocalSettings.DEFAULT,
        threads,
        tasks);
  }

  /** LOCAL with a message and a result for each task. */
  Side taskGaugePlain(int threads, long tasks) {
    return ours(
        "taskgauge-1",
        "The same with one task a message: a message and a result for each task." + RECORDS,
        ONE_TASK_A_MESSAGE,
        threads,
        tasks);
  }

  /** The bound for whatever knows when each task ended. */
  static Side clockAlone(int threads, long tasks) {
    return new Side(
        CLOCK_ALONE,
        "Executes nothing: threads that read System.nanoTime() once for each task, without a queue."
            + " Whatever knows when each task ended can not be faster.",
        () -> measured(tasks, () -> new ClockAlone().elapsedNanos(threads, tasks)));
  }

  private Side ours(String name, String what, LocalSettings settings, int threads, long tasks) {
    return new Side(
        name,
        what,
        () ->
            measured(
                tasks,
                () -> local.measure(settings, TaskKind.SLEEP, 0, tasks, threads).elapsedNanos()));
  }

  /** A rival that records nothing. */
  static Side plain(Rival rival, int threads, long tasks) {
    return new Side(
        rival.name(),
        rival.what() + " Records nothing.",
        () -> measured(tasks, () -> rival.execution().elapsedNanos(threads, tasks, Tasks.NO_OP)));
  }

  /** A rival that records what LOCAL records of a task. */
  static Side recording(Rival rival, int threads, long tasks) {
    return new Side(
        rival.name() + "+histograms",
        rival.what()
            + " Records queue wait and service time of each task, in two HdrHistograms a thread.",
        () -> {
          RecordedTasks recorded = new RecordedTasks();
          Map<String, Double> values =
              measured(tasks, () -> rival.execution().elapsedNanos(threads, tasks, recorded));
          if (recorded.recorded() != tasks) {
            throw new IllegalStateException(
                recorded.recorded() + " of " + tasks + " tasks recorded");
          }
          return values;
        });
  }

  private static Map<String, Double> measured(long tasks, Timed timed) throws Exception {
    OptionalLong before = NewerJava.allocatedBytes();
    double elapsedNanos = timed.elapsedNanos();
    OptionalLong after = NewerJava.allocatedBytes();
    Map<String, Double> values = new HashMap<>();
    values.put(RATE.name(), tasks * 1e9 / elapsedNanos);
    if (before.isPresent() && after.isPresent()) {
      values.put(ALLOCATED.name(), (double) (after.getAsLong() - before.getAsLong()) / tasks);
    }
    return values;
  }
}
