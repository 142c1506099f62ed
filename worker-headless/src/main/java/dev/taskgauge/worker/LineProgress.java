package dev.taskgauge.worker;

import dev.taskgauge.engine.run.RunProgress;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** A plain line every few seconds, for logs and pipes. */
final class LineProgress implements ProgressDisplay {
  private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final PrintStream err;
  private long nextNanos = INTERVAL_NANOS;

  LineProgress(PrintStream err) {
    this.err = err;
  }

  @Override
  public void started(String description) {
    err.println(description);
  }

  @Override
  public void waiting(String what) {
    err.println(what);
  }

  @Override
  public void progressed(int runIndex, RunProgress progress) {
    if (progress.elapsedNanos() < nextNanos) {
      return;
    }
    nextNanos = progress.elapsedNanos() + INTERVAL_NANOS;
    err.println(line(progress));
  }

  @Override
  public void ended() {
    nextNanos = INTERVAL_NANOS;
  }

  private static String line(RunProgress progress) {
    String line =
        String.format(
            Locale.ROOT,
            "%5.1f %%  %,d of %,d tasks, %,.1f tasks/s",
            progress.fraction() * 100,
            progress.completed() + progress.failed(),
            progress.totalTasks(),
            progress.recentTasksPerSecond());
    String left = ProgressText.left(progress);
    return line + failed(progress) + efficiency(progress) + (left.isEmpty() ? "" : ", " + left);
  }

  private static String failed(RunProgress progress) {
    return progress.failed() == 0
        ? ""
        : String.format(Locale.ROOT, ", %,d failed", progress.failed());
  }

  private static String efficiency(RunProgress progress) {
    return progress.efficiency().isEmpty()
        ? ""
        : String.format(
            Locale.ROOT, ", efficiency %.1f %%", progress.efficiency().getAsDouble() * 100);
  }
}
