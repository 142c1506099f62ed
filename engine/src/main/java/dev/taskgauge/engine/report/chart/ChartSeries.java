package dev.taskgauge.engine.report.chart;

import java.util.List;

/**
 * A line of a chart. A reference series is of the colour of the measured series that has its name
 * without {@link #REFERENCE_SUFFIX}.
 *
 * @param name what the legend says; of a reference it must end in {@link #REFERENCE_SUFFIX}
 * @param role how it is drawn
 * @param points from left to right
 */
public record ChartSeries(String name, SeriesRole role, List<ChartPoint> points) {
  /** Names numbers as the report's wherever they are shown. */
  public static final String REFERENCE_SUFFIX = " (report)";

  public ChartSeries {
    points = List.copyOf(points);
    if (role == SeriesRole.REFERENCE && !name.endsWith(REFERENCE_SUFFIX)) {
      throw new IllegalArgumentException(
          "reference series '" + name + "': expected a name that ends in '(report)'");
    }
    for (int index = 1; index < points.size(); index++) {
      if (points.get(index).x() < points.get(index - 1).x()) {
        throw new IllegalArgumentException(
            "series '" + name + "': x " + points.get(index).x() + ": expected x to ascend");
      }
    }
  }

  /** What a measured series and its reference have in common. */
  String subject() {
    return role == SeriesRole.REFERENCE
        ? name.substring(0, name.length() - REFERENCE_SUFFIX.length())
        : name;
  }
}
