package dev.taskgauge.engine.report;

import static dev.taskgauge.engine.report.ReportNumbers.count;
import static dev.taskgauge.engine.report.ReportNumbers.perSecond;
import static dev.taskgauge.engine.report.ReportNumbers.percent;

import dev.taskgauge.engine.analysis.ComparedRuns;
import dev.taskgauge.engine.analysis.PointResult;
import dev.taskgauge.engine.measure.statistics.Comparison;
import dev.taskgauge.engine.measure.statistics.SampleSummary;
import dev.taskgauge.engine.measure.statistics.Verdict;
import dev.taskgauge.engine.report.chart.ChartFactory;
import dev.taskgauge.engine.report.chart.ChartPoint;
import dev.taskgauge.engine.report.chart.ChartSeries;
import dev.taskgauge.engine.report.chart.ChartValue;
import dev.taskgauge.engine.report.chart.SeriesRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compared runs of one experiment as cells and a chart for people. */
public final class ComparedRunsTable {
  private ComparedRunsTable() {}

  /**
   * A row.
   *
   * @param name what is judged
   * @param series what sets its tasks and back end apart; may be empty
   * @param workers how many
   * @param before mean of the baseline
   * @param after that of what is judged
   * @param change in percent; a dash where nothing can be said
   * @param interval its 95 % interval; a dash where there are too few repetitions
   * @param verdict faster, slower or inconclusive; of efficiency, higher or lower
   * @param why the reason where there is no interval; else empty
   */
  public record Row(
      String name,
      String series,
      String workers,
      String before,
      String after,
      String change,
      String interval,
      String verdict,
      String why) {}

  /**
   * All others beside one of them.
   *
   * @param base the index of the baseline
   * @param noiseThreshold the change that is of no interest, as a fraction
   */
  public static List<Row> rows(
      ComparedRuns runs, int base, ComparedRuns.Value value, double noiseThreshold) {
    ComparedRuns.Side baseline = runs.sides().get(base);
    List<Row> rows = new ArrayList<>();
    for (ComparedRuns.Side side : runs.sides()) {
      if (!side.equals(baseline)) {
        rows.add(
            row(
                baseline,
                side,
                ComparedRuns.compare(baseline, side, value, noiseThreshold),
                value));
      }
    }
    return rows;
  }

  private static Row row(
      ComparedRuns.Side base,
      ComparedRuns.Side side,
      Optional<Comparison> comparison,
      ComparedRuns.Value value) {
    return new Row(
        side.name(),
        side.series(),
        count(side.point().workers()),
        mean(base.point(), value),
        mean(side.point(), value),
        comparison
            .map(found -> ComparisonTable.change(found.relativeChange()))
            .orElse(ReportNumbers.UNDEFINED),
        comparison.map(ComparisonTable::interval).orElse(ReportNumbers.UNDEFINED),
        comparison.map(found -> verdict(found.verdict(), value)).orElse("inconclusive"),
        comparison.map(ComparedRunsTable::why).orElse("one of them has no such value"));
  }

  private static String why(Comparison comparison) {
    String why = comparison.whyNoInterval();
    return why == null ? "" : why;
  }

  private static String mean(PointResult point, ComparedRuns.Value value) {
    SampleSummary efficiency = point.efficiency();
    return switch (value) {
      case THROUGHPUT -> perSecond(point.throughput().mean());
      case EFFICIENCY -> efficiency == null ? ReportNumbers.UNDEFINED : percent(efficiency.mean());
    };
  }

  private static String verdict(Verdict verdict, ComparedRuns.Value value) {
    boolean rate = value == ComparedRuns.Value.THROUGHPUT;
    return switch (verdict) {
      case FASTER -> rate ? "faster" : "higher";
      case SLOWER -> rate ? "slower" : "lower";
      case INCONCLUSIVE -> "inconclusive";
    };
  }

  /** All of them in one chart, a series each. */
  public static ExperimentCharts.Named chart(ComparedRuns runs, ComparedRuns.Value value) {
    boolean rate = value == ComparedRuns.Value.THROUGHPUT;
    List<ChartSeries> series = new ArrayList<>();
    for (ComparedRuns.Side side : runs.sides()) {
      ChartPoint point =
          rate
              ? ExperimentCharts.throughputPoint(side.point())
              : ExperimentCharts.efficiencyPoint(side.point());
      series.add(new ChartSeries(side.name(), SeriesRole.MEASURED, List.of(point)));
    }
    return new ExperimentCharts.Named(
        rate ? "compared-throughput" : "compared-efficiency",
        (rate ? "Throughput" : "Efficiency") + " of chosen runs",
        (title, style) ->
            ChartFactory.byWorkers(
                title, rate ? ChartValue.THROUGHPUT : ChartValue.EFFICIENCY, series, style));
  }
}
