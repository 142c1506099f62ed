package dev.taskgauge.engine.report;

import dev.taskgauge.engine.analysis.ExperimentResults;
import dev.taskgauge.engine.analysis.PointResult;
import dev.taskgauge.engine.analysis.ResultSeries;
import dev.taskgauge.engine.measure.LatencySummary;
import dev.taskgauge.engine.report.chart.ChartFactory;
import dev.taskgauge.engine.report.chart.ChartPoint;
import dev.taskgauge.engine.report.chart.ChartSeries;
import dev.taskgauge.engine.report.chart.ChartValue;
import dev.taskgauge.engine.report.chart.SeriesRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Percentiles of what tasks took and of how long they were in the queue, against workers. The
 * histograms of all repetitions are merged first, as percentiles can not be averaged.
 */
final class LatencyChart {
  static final String FILE_NAME = "latency";

  private static final double NANOS_PER_MILLISECOND = 1e6;

  private record Line(
      String name,
      Function<PointResult, Optional<LatencySummary>> latency,
      ToLongFunction<LatencySummary> nanos) {}

  private static final Line SERVICE_P99 =
      new Line("service p99", PointResult::service, LatencySummary::p99Nanos);
  private static final Line QUEUE_P99 =
      new Line("in the queue p99", PointResult::queueWait, LatencySummary::p99Nanos);

  /** Of a single series there is room for more. */
  private static final List<Line> ALL =
      List.of(
          new Line("service p50", PointResult::service, LatencySummary::p50Nanos),
          SERVICE_P99,
          new Line("service max", PointResult::service, LatencySummary::maxNanos),
          new Line("in the queue p50", PointResult::queueWait, LatencySummary::p50Nanos),
          QUEUE_P99);

  private LatencyChart() {}

  /** Empty where there is nothing to show, as of repetitions whose histograms were not kept. */
  static Optional<ExperimentCharts.Named> of(ExperimentResults results) {
    List<Line> lines = results.series().size() == 1 ? ALL : List.of(SERVICE_P99, QUEUE_P99);
    List<ChartSeries> all = new ArrayList<>();
    for (ResultSeries series : results.series()) {
      for (Line line : lines) {
        String name =
            results.series().size() == 1 ? line.name() : series.name() + ", " + line.name();
        all.add(
            new ChartSeries(
                name,
                SeriesRole.MEASURED,
                series.points().stream().map(point -> point(point, line)).toList()));
      }
    }
    boolean any =
        all.stream()
            .flatMap(series -> series.points().stream())
            .anyMatch(point -> !Double.isNaN(point.value()));
    return any
        ? Optional.of(
            new ExperimentCharts.Named(
                FILE_NAME,
                "How long tasks took, and were in the queue",
                (title, style) -> ChartFactory.byWorkers(title, ChartValue.LATENCY, all, style)))
        : Optional.empty();
  }

  /** Nowhere where a record kept no histograms, or no task was completed. */
  private static ChartPoint point(PointResult point, Line line) {
    double millis =
        line.latency()
            .apply(point)
            .filter(latency -> latency.count() > 0)
            .map(latency -> line.nanos().applyAsLong(latency) / NANOS_PER_MILLISECOND)
            .orElse(Double.NaN);
    return ChartPoint.of(point.workers(), millis);
  }
}
