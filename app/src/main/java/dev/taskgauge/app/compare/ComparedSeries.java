package dev.taskgauge.app.compare;

import dev.taskgauge.engine.analysis.ExperimentResults;
import dev.taskgauge.engine.analysis.PointResult;
import dev.taskgauge.engine.analysis.ResultSeries;
import dev.taskgauge.engine.measure.statistics.Interval;
import dev.taskgauge.engine.measure.statistics.SampleSummary;
import dev.taskgauge.engine.report.chart.ChartPoint;
import dev.taskgauge.engine.report.chart.ChartSeries;
import dev.taskgauge.engine.report.chart.SeriesRole;
import java.util.ArrayList;
import java.util.List;

/** The series of several experiments, for one chart. */
final class ComparedSeries {
  private static final double PERCENT = 100;

  private ComparedSeries() {}

  /** All series of all experiments; their names say of which. */
  static List<ChartSeries> of(
      List<String> names, List<ExperimentResults> results, CompareKind kind) {
    List<ChartSeries> all = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      List<ResultSeries> series = results.get(i).series();
      for (ResultSeries each : series) {
        String name = series.size() == 1 ? names.get(i) : names.get(i) + ": " + each.name();
        all.add(
            new ChartSeries(
                name,
                SeriesRole.MEASURED,
                each.points().stream().map(point -> point(point, kind)).toList()));
      }
    }
    return List.copyOf(all);
  }

  private static ChartPoint point(PointResult point, CompareKind kind) {
    if (kind == CompareKind.THROUGHPUT) {
      return point(point.workers(), point.throughput(), 1, Double.MAX_VALUE);
    }
    SampleSummary efficiency = point.efficiency();
    return efficiency == null
        ? ChartPoint.of(point.workers(), Double.NaN)
        : point(point.workers(), efficiency, PERCENT, PERCENT);
  }

  private static ChartPoint point(int workers, SampleSummary sample, double factor, double most) {
    Interval interval = sample.mean95();
    return new ChartPoint(
        workers,
        factor * sample.mean(),
        interval == null ? null : factor * interval.low(),
        interval == null ? null : Math.min(most, factor * interval.high()),
        !sample.outliers().isEmpty());
  }
}
