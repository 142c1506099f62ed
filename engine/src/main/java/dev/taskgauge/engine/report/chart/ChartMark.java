package dev.taskgauge.engine.report.chart;

import org.jspecify.annotations.Nullable;

/**
 * A place on the x axis that was found, such as a METG or the peak of a fitted curve: a vertical
 * line, and a shaded band where its uncertainty is known.
 *
 * @param label what is written beside the line
 * @param x in the unit of the chart's x axis
 * @param low the lower end of its 95 % interval, or null without one
 * @param high the upper end of its 95 % interval, which may be infinite, or null without one
 */
public record ChartMark(String label, double x, @Nullable Double low, @Nullable Double high) {
  public ChartMark {
    if (!Double.isFinite(x)) {
      throw new IllegalArgumentException("mark '" + label + "' at " + x + ": expected a number");
    }
    if ((low == null) != (high == null)) {
      throw new IllegalArgumentException(
          "interval " + low + " to " + high + " of '" + label + "': expected both ends or none");
    }
    if (low != null && high != null && !(low <= high)) {
      throw new IllegalArgumentException(
          "interval " + low + " to " + high + " of '" + label + "': expected the lower end first");
    }
  }

  /** A mark without a band. */
  public static ChartMark of(String label, double x) {
    return new ChartMark(label, x, null, null);
  }
}
