package dev.taskgauge.app.compare;

import dev.taskgauge.engine.analysis.ExperimentResults;
import dev.taskgauge.engine.report.chart.ChartFactory;
import dev.taskgauge.engine.report.chart.ChartSeries;
import dev.taskgauge.engine.report.chart.ChartStyle;
import dev.taskgauge.engine.report.chart.ChartValue;
import java.util.List;
import org.jfree.chart.JFreeChart;

/**
 * What is shown of a choice of experiments. Cannot be changed; any thread.
 *
 * @param kind what is compared
 * @param series the lines of the chart
 * @param rows the differences
 * @param remarks what could not be compared, a sentence each
 */
record CompareContent(
    CompareKind kind, List<ChartSeries> series, List<CompareRow> rows, List<String> remarks) {
  static final CompareContent NOTHING =
      new CompareContent(CompareKind.THROUGHPUT, List.of(), List.of(), List.of());

  private static final String NO_DATA = "None of these has been measured against workers";

  CompareContent {
    series = List.copyOf(series);
    rows = List.copyOf(rows);
    remarks = List.copyOf(remarks);
  }

  /**
   * Works it out, which may take a moment.
   *
   * @param base the index of the one that is compared with
   */
  static CompareContent of(
      List<String> names, List<ExperimentResults> results, int base, CompareKind kind) {
    Differences differences = Differences.of(names, results, base, kind);
    return new CompareContent(
        kind, ComparedSeries.of(names, results, kind), differences.rows(), differences.remarks());
  }

  /** A new chart of the series. */
  JFreeChart chart(ChartStyle style) {
    ChartValue value =
        kind == CompareKind.THROUGHPUT ? ChartValue.THROUGHPUT : ChartValue.EFFICIENCY;
    JFreeChart chart = ChartFactory.byWorkers(null, value, series, style);
    chart.getPlot().setNoDataMessage(NO_DATA);
    return chart;
  }
}
