package dev.taskgauge.app.compare;

import dev.taskgauge.engine.analysis.ComparedExperiments;
import dev.taskgauge.engine.analysis.ExperimentComparison;
import dev.taskgauge.engine.report.ComparisonCharts;
import dev.taskgauge.engine.report.ExperimentCharts;
import dev.taskgauge.engine.report.chart.ChartFactory;
import dev.taskgauge.engine.report.chart.ChartStyle;
import dev.taskgauge.engine.report.chart.ChartValue;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a choice of experiments. Cannot be changed; any thread.
 *
 * @param kind what is compared
 * @param part what each of those that are compared is: an experiment or a run
 * @param compared all of it, the one that is compared with first; null where nothing is compared,
 *     and of runs of one experiment
 * @param chart the chart of all of them; null where there is nothing to draw
 * @param rows the differences
 * @param remarks what could not be compared, a sentence each
 */
record CompareContent(
    CompareKind kind,
    String part,
    @Nullable ComparedExperiments compared,
    ExperimentCharts.@Nullable Named chart,
    List<CompareRow> rows,
    List<String> remarks) {
  private static final String EXPERIMENT = "experiment";

  static final CompareContent NOTHING =
      new CompareContent(CompareKind.THROUGHPUT, EXPERIMENT, null, null, List.of(), List.of());

  private static final String NO_DATA = "None of these has measured anything";

  CompareContent {
    rows = List.copyOf(rows);
    remarks = List.copyOf(remarks);
  }

  /**
   * Works it out, which may take a moment.
   *
   * @param experiments in the order in which they came, so that each keeps its colour
   * @param base the index of the one that is compared with
   */
  static CompareContent of(
      List<ComparedExperiments.Entry> experiments, int base, CompareKind kind) {
    List<ComparedExperiments.Entry> baseFirst = new ArrayList<>(experiments);
    baseFirst.add(0, baseFirst.remove(base));
    double noise = ExperimentComparison.DEFAULT_NOISE;
    ComparedExperiments compared = ComparedExperiments.of(baseFirst, noise);
    Differences differences = Differences.of(compared, kind);
    return new CompareContent(
        kind,
        EXPERIMENT,
        compared,
        chart(ComparedExperiments.of(experiments, noise), kind),
        differences.rows(),
        differences.remarks());
  }

  /** Of searches, which have no points against workers, the chart that they have. */
  private static ExperimentCharts.@Nullable Named chart(
      ComparedExperiments compared, CompareKind kind) {
    List<ExperimentCharts.Named> charts = ComparisonCharts.of(compared);
    return charts.stream()
        .filter(chart -> chart.fileName().equals(kind.chartName()))
        .findFirst()
        .orElseGet(() -> compared.series().isEmpty() && !charts.isEmpty() ? charts.get(0) : null);
  }

  /** A new chart of all of them. */
  JFreeChart chart(ChartStyle style) {
    if (chart != null) {
      return chart.untitled(style);
    }
    JFreeChart empty =
        ChartFactory.byWorkers(
            null,
            kind == CompareKind.THROUGHPUT ? ChartValue.THROUGHPUT : ChartValue.EFFICIENCY,
            List.of(),
            style);
    empty.getPlot().setNoDataMessage(NO_DATA);
    return empty;
  }
}
