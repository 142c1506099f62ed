package dev.taskgauge.app.workbench;

import dev.taskgauge.engine.run.RunProgress;
import java.util.List;
import java.util.Locale;

/** How far an experiment is, in words: run n of m, elapsed and left. */
final class ExperimentClock {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private final int runCount;
  private final List<Long> estimatedNanos;
  private long endedNanos;

  /**
   * Before the first run.
   *
   * @param estimatedNanos about how long each run will take
   */
  ExperimentClock(int runCount, List<Long> estimatedNanos) {
    this.runCount = runCount;
    this.estimatedNanos = List.copyOf(estimatedNanos);
  }

  void runEnded(long elapsedNanos) {
    endedNanos += elapsedNanos;
  }

  String text(int runIndex, RunProgress progress) {
    StringBuilder text = new StringBuilder();
    text.append(run(runIndex));
    text.append(" · ").append(clock(endedNanos + progress.elapsedNanos())).append(" elapsed");
    if (progress.remainingNanos() >= 0) {
      long left = progress.remainingNanos();
      for (int later = runIndex + 1; later < estimatedNanos.size(); later++) {
        left += estimatedNanos.get(later);
      }
      text.append(" · ").append(clock(left)).append(" left");
    }
    return text.toString();
  }

  String waiting(int runIndex, String what) {
    return run(runIndex) + " · " + what;
  }

  private String run(int runIndex) {
    return "run " + (runIndex + 1) + " of " + runCount;
  }

  private static String clock(long nanos) {
    long seconds = (nanos + NANOS_PER_SECOND / 2) / NANOS_PER_SECOND;
    long minutes = seconds / 60;
    return minutes < 60
        ? String.format(Locale.ROOT, "%02d:%02d", minutes, seconds % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", minutes / 60, minutes % 60, seconds % 60);
  }
}
