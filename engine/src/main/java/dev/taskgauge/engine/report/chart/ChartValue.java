package dev.taskgauge.engine.report.chart;

/**
 * What a chart shows upwards.
 *
 * @param name what it is
 * @param unit its unit
 * @param percent whether values are percentages; their axis is always the same, from 0 up
 */
public record ChartValue(String name, String unit, boolean percent) {
  /** Tasks completed a second. */
  public static final ChartValue THROUGHPUT = new ChartValue("throughput", "tasks/s", false);

  /** How long something took. */
  public static final ChartValue LATENCY = new ChartValue("time", "ms", false);

  /** Ideal ÷ elapsed in percent. */
  public static final ChartValue EFFICIENCY = new ChartValue("efficiency", "%", true);

  /** The label of the axis, with the unit. */
  public String label() {
    return name + ", " + unit;
  }
}
