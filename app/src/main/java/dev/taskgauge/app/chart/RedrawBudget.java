package dev.taskgauge.app.chart;

/**
 * When a chart may be drawn again while a run is measured, so that drawing takes little from the
 * run: what drawing took last time is to be a small part of the time until the next. Not for
 * several threads at once.
 */
public final class RedrawBudget {
  private static final long LEAST_NANOS = 100_000_000L;
  private static final long MOST_NANOS = 2_000_000_000L;

  private final int partOfTime;
  private long nextNanos;
  private boolean began;

  /**
   * Nothing was drawn yet.
   *
   * @param partOfTime drawing takes at most one of so many parts of the time, but for a chart that
   *     takes so long that it would stand still for seconds
   */
  public RedrawBudget(int partOfTime) {
    this.partOfTime = partOfTime;
  }

  /** Whether it may be drawn at a moment of a monotonic clock. */
  public boolean isDue(long nowNanos) {
    return !began || nowNanos - nextNanos >= 0;
  }

  /** It was drawn between two moments of the clock. */
  public void drawn(long startNanos, long endNanos) {
    began = true;
    long tookNanos = endNanos - startNanos;
    nextNanos = startNanos + Math.clamp(tookNanos * partOfTime, LEAST_NANOS, MOST_NANOS);
  }
}
