package dev.taskgauge.engine.report.chart;

import org.jspecify.annotations.Nullable;

/**
 * A point of a series.
 *
 * @param x where it stands; the chart says in which unit
 * @param value what is shown there; NaN where it is undefined, which keeps the place on the axis
 * @param low the lower end of the 95 % interval, or null without one
 * @param high the upper end of the 95 % interval, or null without one
 * @param flagged whether it has an outlier among its repetitions
 */
public record ChartPoint(
    double x, double value, @Nullable Double low, @Nullable Double high, boolean flagged) {
  public ChartPoint {
    if (!Double.isFinite(x)) {
      throw new IllegalArgumentException("x " + x + ": expected a finite number");
    }
    if (Double.isInfinite(value)) {
      throw new IllegalArgumentException("value " + value + ": expected a finite number or NaN");
    }
    if ((low == null) != (high == null)) {
      throw new IllegalArgumentException(
          "interval " + low + " to " + high + ": expected both ends or none");
    }
    if (low != null && high != null && !(low <= high && Double.isFinite(high - low))) {
      throw new IllegalArgumentException(
          "interval " + low + " to " + high + ": expected finite ends, the lower one first");
    }
  }

  /** A point without an interval. */
  public static ChartPoint of(double x, double value) {
    return new ChartPoint(x, value, null, null, false);
  }

  boolean hasInterval() {
    return low != null;
  }
}
