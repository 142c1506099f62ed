package dev.taskgauge.engine.report;

import dev.taskgauge.engine.measure.LatencySummary;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.report.chart.ChartBar;
import dev.taskgauge.engine.report.chart.ChartFactory;
import dev.taskgauge.engine.report.chart.ChartPoint;
import dev.taskgauge.engine.report.chart.ChartSeries;
import dev.taskgauge.engine.report.chart.ChartValue;
import dev.taskgauge.engine.report.chart.SeriesRole;
import dev.taskgauge.engine.result.RunRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Runs that somebody chose to see by themselves: charts that have a bar or a line for each, and
 * where each stands in charts of points.
 *
 * @param runs in the order in which they are to be seen
 */
record ChosenRuns(List<NamedRun> runs) {
  static final ChosenRuns NONE = new ChosenRuns(List.of());

  /** More lines nobody can tell apart. */
  static final int MOST_LINES = 12;

  private static final double NANOS_PER_MILLISECOND = 1e6;
  private static final List<String> PERCENTILES = List.of("p50", "p90", "p99", "p99.9", "max");

  ChosenRuns {
    runs = List.copyOf(runs);
  }

  boolean isEmpty() {
    return runs.isEmpty();
  }

  /**
   * Where those of them stand that count in the points of a chart: whole ones that did not warm up.
   *
   * @param which which of them are of the chart
   * @return a series; none where no run is left
   */
  List<ChartSeries> marked(
      Predicate<RunRecord> which,
      ToDoubleFunction<RunRecord> x,
      ToDoubleFunction<RunRecord> value) {
    List<ChartPoint> points =
        runs.stream()
            .map(NamedRun::record)
            .filter(run -> !run.turn().isWarmUp() && run.measurement().end() == RunEnd.DONE)
            .filter(which)
            .map(run -> ChartPoint.of(x.applyAsDouble(run), value.applyAsDouble(run)))
            .sorted(Comparator.comparingDouble(ChartPoint::x))
            .toList();
    return points.isEmpty()
        ? List.of()
        : List.of(
            new ChartSeries(
                points.size() == 1 ? "chosen run" : "chosen runs", SeriesRole.CHOSEN, points));
  }

  /** Where the slot time of each was lost, a bar a run. */
  Optional<ExperimentCharts.Named> lostTime() {
    if (isEmpty()) {
      return Optional.empty();
    }
    List<ChartBar> bars =
        runs.stream()
            .map(
                run ->
                    new ChartBar(
                        run.name(), ExperimentCharts.lost(run.record().measurement().slotTime())))
            .toList();
    return Optional.of(
        new ExperimentCharts.Named(
            ExperimentCharts.LOST_TIME,
            "Where slot time was lost in " + words(runs.size()),
            (title, style) -> ChartFactory.lostTime(title, "run", bars, style),
            usualHeight -> ChartFactory.lostTimeHeight(bars, usualHeight)));
  }

  /** How long the tasks of each took and were in the queue, two lines a run. */
  Optional<ExperimentCharts.Named> latency() {
    if (isEmpty()) {
      return Optional.empty();
    }
    List<ChartSeries> lines = new ArrayList<>();
    for (NamedRun run : runs.subList(0, Math.min(MOST_LINES / 2, runs.size()))) {
      lines.add(line(run.name() + ", service", run.record().measurement().service()));
      lines.add(line(run.name() + ", in the queue", run.record().measurement().queueWait()));
    }
    String left = runs.size() > MOST_LINES / 2 ? ": the first " + MOST_LINES / 2 + " of them" : "";
    return Optional.of(
        new ExperimentCharts.Named(
            LatencyChart.FILE_NAME,
            "How long tasks took, and were in the queue, in " + words(runs.size()) + left,
            (title, style) ->
                ChartFactory.byPercentile(title, PERCENTILES, ChartValue.LATENCY, lines, style)));
  }

  private static ChartSeries line(String name, LatencySummary latency) {
    long[] nanos = {
      latency.p50Nanos(),
      latency.p90Nanos(),
      latency.p99Nanos(),
      latency.p999Nanos(),
      latency.maxNanos()
    };
    List<ChartPoint> points = new ArrayList<>();
    for (int place = 0; place < nanos.length; place++) {
      double millis = latency.count() == 0 ? Double.NaN : nanos[place] / NANOS_PER_MILLISECOND;
      points.add(ChartPoint.of(place, millis));
    }
    return new ChartSeries(name, SeriesRole.MEASURED, points);
  }

  private static String words(int count) {
    return count == 1 ? "the chosen run" : count + " chosen runs";
  }
}
