package dev.taskgauge.engine.measure.statistics;

/**
 * The range in which a quantity lies, both ends included.
 *
 * @param low the lower end
 * @param high the upper end, not below {@code low}; infinite where the data set no limit
 */
public record Interval(double low, double high) {
  /** Refuses an end that is not a number, and ends in the wrong order. */
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "interval from " + low + " to " + high + ": expected two numbers in rising order");
    }
  }

  /** Whether the value lies in it. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  /**
   * What of it is shown of a quantity that has bounds by its nature. An interval by Student's t
   * knows nothing of them: where repetitions vary wildly, that of a throughput reaches below 0.
   */
  public Interval within(double least, double most) {
    return new Interval(clamp(low, least, most), clamp(high, least, most));
  }

  private static double clamp(double value, double least, double most) {
    return Math.max(least, Math.min(most, value));
  }
}
