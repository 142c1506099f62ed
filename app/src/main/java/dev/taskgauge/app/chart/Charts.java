package dev.taskgauge.app.chart;

import dev.taskgauge.engine.report.chart.ChartFactory;
import dev.taskgauge.engine.report.chart.ChartStyle;
import dev.taskgauge.engine.report.chart.ChartValue;
import dev.taskgauge.engine.result.RunRecord;
import java.util.List;
import org.jfree.chart.JFreeChart;

/** Makes any of the charts. */
public final class Charts {
  private static final String NO_DATA = "No finished runs yet: press Run (Ctrl+Enter)";

  private Charts() {}

  /**
   * A new chart of what there is now.
   *
   * @param records finished runs, oldest first
   * @param trace the live trace; read when the chart is drawn
   */
  public static JFreeChart create(
      ChartKind kind, List<RunRecord> records, LiveTrace trace, ChartStyle style) {
    JFreeChart chart =
        switch (kind) {
          case LIVE -> new LiveChart(trace, style, "").chart();
          case THROUGHPUT ->
              ChartFactory.byWorkers(
                  null, ChartValue.THROUGHPUT, RunChartData.throughput(records), style);
          case EFFICIENCY ->
              ChartFactory.byWorkers(
                  null, ChartValue.EFFICIENCY, RunChartData.efficiency(records), style);
          case LOST_TIME ->
              ChartFactory.lostTime(null, "workers", RunChartData.lostTime(records), style);
        };
    chart.getPlot().setNoDataMessage(NO_DATA);
    return chart;
  }
}
