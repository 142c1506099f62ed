package dev.taskgauge.engine.report;

import dev.taskgauge.engine.analysis.ComparedExperiments;
import dev.taskgauge.engine.analysis.PointResult;
import dev.taskgauge.engine.analysis.ResultSeries;
import dev.taskgauge.engine.analysis.SearchResult;
import dev.taskgauge.engine.measure.statistics.MetgResult;
import dev.taskgauge.engine.report.chart.ChartFactory;
import dev.taskgauge.engine.report.chart.ChartMark;
import dev.taskgauge.engine.report.chart.ChartPoint;
import dev.taskgauge.engine.report.chart.ChartSeries;
import dev.taskgauge.engine.report.chart.ChartValue;
import dev.taskgauge.engine.report.chart.SeriesRole;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The charts of compared experiments: what all of them have measured, in one picture each. */
public final class ComparisonCharts {
  private ComparisonCharts() {}

  /** All that there is something to show in, the most important first. */
  public static List<ExperimentCharts.Named> of(ComparedExperiments compared) {
    List<ExperimentCharts.Named> charts = new ArrayList<>();
    if (!compared.series().isEmpty()) {
      charts.add(throughput(compared));
      if (compared.series().stream()
          .flatMap(part -> part.result().points().stream())
          .anyMatch(point -> point.efficiency() != null)) {
        charts.add(efficiency(compared));
      }
    }
    if (!compared.searches().isEmpty()) {
      charts.add(lengths(compared));
    }
    return List.copyOf(charts);
  }

  /** Throughput against workers of every series of every experiment. */
  public static ExperimentCharts.Named throughput(ComparedExperiments compared) {
    List<ChartSeries> series = series(compared, ExperimentCharts::throughputPoint);
    return new ExperimentCharts.Named(
        "comparison-throughput",
        "Throughput against workers",
        (title, style) -> ChartFactory.byWorkers(title, ChartValue.THROUGHPUT, series, style));
  }

  /** Efficiency against workers, likewise. */
  public static ExperimentCharts.Named efficiency(ComparedExperiments compared) {
    List<ChartSeries> series = series(compared, ExperimentCharts::efficiencyPoint);
    return new ExperimentCharts.Named(
        "comparison-efficiency",
        "Efficiency against workers",
        (title, style) -> ChartFactory.byWorkers(title, ChartValue.EFFICIENCY, series, style));
  }

  private static List<ChartSeries> series(
      ComparedExperiments compared, Function<PointResult, ChartPoint> point) {
    List<ChartSeries> series = new ArrayList<>();
    for (ComparedExperiments.Part<ResultSeries> part : compared.series()) {
      series.add(
          new ChartSeries(
              part.name(),
              SeriesRole.MEASURED,
              part.result().points().stream().map(point).toList()));
    }
    return series;
  }

  /** Efficiency against the length of tasks, of every search of every experiment. */
  public static ExperimentCharts.Named lengths(ComparedExperiments compared) {
    List<ChartSeries> series = new ArrayList<>();
    List<ChartMark> marks = new ArrayList<>();
    for (ComparedExperiments.Part<SearchResult> part : compared.searches()) {
      series.add(ExperimentCharts.lengths(part.name(), part.result()));
      if (part.result().result() instanceof MetgResult.Found found) {
        String label = ReportNumbers.duration(found.lengthNanos()) + ", " + part.name();
        marks.add(ChartMark.of(label, (double) found.lengthNanos()));
      }
    }
    double threshold = 100 * compared.searches().get(0).result().plan().efficiency();
    return new ExperimentCharts.Named(
        "comparison-efficiency-by-length",
        "How short tasks may be",
        (title, style) -> ChartFactory.sCurve(title, series, threshold, marks, style));
  }
}
