package dev.taskgauge.app.chart;

import dev.taskgauge.engine.result.RunRecord;
import java.util.List;
import org.jfree.chart.JFreeChart;

/** Makes any of the charts. */
public final class Charts {
  private Charts() {}

  /**
   * A new chart of what there is now.
   *
   * @param records finished runs, oldest first
   * @param trace the live trace; read when the chart is drawn
   */
  public static JFreeChart create(
      ChartKind kind, List<RunRecord> records, LiveTrace trace, ChartStyle style) {
    return switch (kind) {
      case LIVE -> new LiveChart(trace, style, "").chart();
      case THROUGHPUT -> WorkerCharts.throughput(records, style);
      case EFFICIENCY -> WorkerCharts.efficiency(records, style);
      case LOST_TIME -> LostTimeChart.create(records, style);
    };
  }
}
