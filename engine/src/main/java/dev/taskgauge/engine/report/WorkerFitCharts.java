package dev.taskgauge.engine.report;

import dev.taskgauge.engine.analysis.ExperimentResults;
import dev.taskgauge.engine.analysis.ResultSeries;
import dev.taskgauge.engine.measure.statistics.ScalabilityFit;
import dev.taskgauge.engine.report.chart.ChartFactory;
import dev.taskgauge.engine.report.chart.ChartMark;
import dev.taskgauge.engine.report.chart.ChartPoint;
import dev.taskgauge.engine.report.chart.ChartSeries;
import dev.taskgauge.engine.report.chart.SeriesRole;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Throughput against workers with the law that was fitted to it, a chart a series. */
final class WorkerFitCharts {
  /** Of the first; others have a number behind it. */
  static final String FILE_NAME = "scalability";

  private static final int CURVE_STEPS = 100;

  private WorkerFitCharts() {}

  /** A chart of each series that a law could be fitted to; none where nobody asked for it. */
  static List<ExperimentCharts.Named> of(ExperimentResults results, ChosenRuns chosen) {
    List<ExperimentCharts.Named> charts = new ArrayList<>();
    if (results.isScalingStudy()) {
      results.series().forEach(series -> add(charts, series, chosen));
    }
    return charts;
  }

  private static void add(
      List<ExperimentCharts.Named> charts, ResultSeries series, ChosenRuns chosen) {
    if (!(series.scalability() instanceof ScalabilityFit.Fitted fitted)) {
      return;
    }
    OptionalDouble peak = fitted.peakWorkers();
    double last = series.points().get(series.points().size() - 1).workers();
    boolean nearPeak = peak.isPresent() && peak.getAsDouble() <= 2 * last;
    double end = nearPeak ? Math.max(last, peak.getAsDouble()) : last;
    List<ChartSeries> lines =
        new ArrayList<>(
            List.of(
                new ChartSeries(
                    series.name(),
                    SeriesRole.POINTS,
                    series.points().stream().map(ExperimentCharts::throughputPoint).toList()),
                new ChartSeries("Universal Scalability Law", SeriesRole.FIT, curve(fitted, end))));
    lines.addAll(
        chosen.marked(series::isOf, ExperimentCharts::workers, ExperimentCharts::tasksPerSecond));
    ChartMark mark =
        nearPeak
            ? new ChartMark(
                "peak at " + Math.round(peak.getAsDouble()) + " workers",
                peak.getAsDouble(),
                fitted.peakWorkers95().low(),
                fitted.peakWorkers95().high())
            : null;
    charts.add(
        new ExperimentCharts.Named(
            FILE_NAME + (charts.isEmpty() ? "" : "-" + (charts.size() + 1)),
            title(series.name()),
            (title, style) -> ChartFactory.scalability(title, lines, mark, style)));
  }

  private static List<ChartPoint> curve(ScalabilityFit.Fitted fitted, double end) {
    List<ChartPoint> curve = new ArrayList<>();
    for (int step = 0; step <= CURVE_STEPS; step++) {
      double workers = 1 + (end - 1) * step / CURVE_STEPS;
      curve.add(ChartPoint.of(workers, fitted.predicted(workers)));
    }
    return curve;
  }

  /** What the chart with the law of a series is called. */
  static String title(String series) {
    return "How many workers help: " + series;
  }
}
