package dev.taskgauge.worker;

import dev.taskgauge.engine.run.RunProgress;
import dev.taskgauge.engine.task.WorkloadText;
import java.util.concurrent.TimeUnit;

/** Words about a moment of a run. */
final class ProgressText {
  private ProgressText() {}

  /** The time left in whole seconds, such as {@code 4 s left}; empty where nothing can be said. */
  static String left(RunProgress progress) {
    return progress.remainingNanos() < 0 ? "" : left(progress.remainingNanos());
  }

  /** The same of nanoseconds, 0 or more. */
  static String left(long nanos) {
    long seconds = Math.round(nanos / 1e9);
    return seconds == 0
        ? "less than 1 s left"
        : WorkloadText.duration(TimeUnit.SECONDS.toNanos(seconds)) + " left";
  }
}
