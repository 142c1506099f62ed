package dev.taskgauge.engine.run;

/** How far the warm-up of a back end is. Not for several threads at once. */
final class WarmUpLeft {
  private final WarmUpForecast forecast;
  private int ended;
  private boolean over;
  private long lastNanos;

  /** It has not begun. */
  WarmUpLeft(WarmUpForecast forecast) {
    this.forecast = forecast;
    lastNanos = forecast.runNanos();
  }

  /** One of its runs has ended; the next is expected to take as long, as it is like no other. */
  void runEnded(long elapsedNanos) {
    ended++;
    lastNanos = elapsedNanos;
  }

  /** What comes next is measured. */
  void isOver() {
    over = true;
  }

  /** What a run of it will take from its first task to its last result, in nanoseconds. */
  long runNanos() {
    return lastNanos;
  }

  /**
   * What is left of it, in nanoseconds.
   *
   * @param inProgress the number of its run that is in progress, which is not counted; 0 for none
   * @param gapNanos what passes between two runs
   */
  long nanos(int inProgress, long gapNanos) {
    int runs = forecast.usualRuns() - Math.max(ended, inProgress);
    return over ? 0 : Math.max(0, runs) * (lastNanos + gapNanos);
  }
}
