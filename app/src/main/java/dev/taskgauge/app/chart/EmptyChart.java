package dev.taskgauge.app.chart;

import dev.taskgauge.engine.report.chart.ChartFactory;
import dev.taskgauge.engine.report.chart.ChartStyle;
import dev.taskgauge.engine.report.chart.ChartValue;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;

/** The charts before there is anything in them. */
public final class EmptyChart {
  private EmptyChart() {}

  /**
   * A chart of a kind that says why it is empty.
   *
   * @param kind any but {@link ChartKind#LIVE}
   */
  public static JFreeChart create(ChartKind kind, String why, ChartStyle style) {
    JFreeChart chart =
        switch (kind) {
          case EFFICIENCY, TASK_LENGTH ->
              ChartFactory.byWorkers(null, ChartValue.EFFICIENCY, List.of(), style);
          case LOST_TIME -> ChartFactory.lostTime(null, "workers", List.of(), style);
          case LATENCY -> ChartFactory.byWorkers(null, ChartValue.LATENCY, List.of(), style);
          case LIVE, THROUGHPUT, WORKER_FIT ->
              ChartFactory.byWorkers(null, ChartValue.THROUGHPUT, List.of(), style);
        };
    chart.getPlot().setNoDataMessage(why);
    leaveBlank(chart.getPlot());
    return chart;
  }

  /** Numbers along an axis on which nothing stands would only be in the way of the words. */
  private static void leaveBlank(Plot plot) {
    if (plot instanceof XYPlot lines) {
      lines.setRangeGridlinesVisible(false);
      lines.getRangeAxis().setTickLabelsVisible(false);
      lines.getDomainAxis().setTickLabelsVisible(false);
    } else if (plot instanceof CategoryPlot bars) {
      bars.setRangeGridlinesVisible(false);
      bars.getRangeAxis().setTickLabelsVisible(false);
    }
  }
}
