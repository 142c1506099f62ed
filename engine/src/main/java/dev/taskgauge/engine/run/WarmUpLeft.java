package dev.taskgauge.engine.run;

/** How far the warm-up of a back end is. Not for several threads at once. */
final class WarmUpLeft {
  private final WarmUpForecast forecast;
  private int ended;
  private long endedNanos;
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
    endedNanos += elapsedNanos;
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
    if (over) {
      return 0;
    }
    int begun = Math.max(ended, inProgress);
    long oneNanos = lastNanos + gapNanos;
    long passedNanos = endedNanos + ended * gapNanos + (begun - ended) * oneNanos;
    long runs = Math.min(forecast.usualRuns() - begun, forecast.mostRuns(passedNanos, oneNanos));
    return Math.max(0, runs) * oneNanos;
  }
}
