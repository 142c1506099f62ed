package dev.taskgauge.engine.report.chart;

import java.util.Arrays;
import java.util.List;

/** Made-up series for charts. */
final class Samples {
  private Samples() {}

  /** A measured series at 1, 2, 4, ... workers without intervals. */
  static ChartSeries measured(String name, double... values) {
    return new ChartSeries(name, SeriesRole.MEASURED, points(values));
  }

  static ChartSeries reference(String name, double... values) {
    return new ChartSeries(
        name + ChartSeries.REFERENCE_SUFFIX, SeriesRole.REFERENCE, points(values));
  }

  /** Each value with an interval of 10 % around it. */
  static ChartSeries withIntervals(ChartSeries series) {
    return new ChartSeries(
        series.name(),
        series.role(),
        series.points().stream()
            .map(
                point ->
                    new ChartPoint(
                        point.x(), point.value(), point.value() * 0.9, point.value() * 1.1, false))
            .toList());
  }

  static List<ChartPoint> points(double... values) {
    ChartPoint[] points = new ChartPoint[values.length];
    Arrays.setAll(points, index -> ChartPoint.of(1 << index, values[index]));
    return List.of(points);
  }
}
