package dev.taskgauge.app.chart;

import dev.taskgauge.engine.report.chart.Axes;
import dev.taskgauge.engine.report.chart.ChartStyle;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;

/** Throughput and running efficiency over time, a line a run; a dot where a run had one moment. */
public final class LiveChart {
  private static final int COLOURS = 12;

  private final TraceDataset throughput;
  private final TraceDataset efficiency;
  private final JFreeChart chart;

  /** A chart of a trace; tell it of changes with {@link #update}. */
  public LiveChart(LiveTrace trace, ChartStyle style, String noData) {
    throughput = new TraceDataset(trace, TracePoints::tasksPerSecond);
    efficiency = new TraceDataset(trace, TracePoints::efficiencyPercent);
    NumberAxis time = Axes.numbers("time since the first task, s", style);
    time.setUpperMargin(0.02);
    NumberAxis efficiencyAxis = Axes.numbers("efficiency, %", style);
    efficiencyAxis.setRange(0, 105);
    CombinedDomainXYPlot plot = new CombinedDomainXYPlot(time);
    plot.setGap(14);
    XYPlot upper = plot(throughput, Axes.numbers("tasks/s", style), style);
    XYPlot lower = plot(efficiency, efficiencyAxis, style);
    upper.setNoDataMessage(noData);
    lower.setNoDataMessage(null);
    lower.getRenderer().setDefaultSeriesVisibleInLegend(false);
    plot.add(upper, 3);
    plot.add(lower, 2);
    Axes.paintPlot(plot, style);
    plot.setNoDataMessage(null);
    chart = Axes.chart(null, plot, style);
  }

  /** The chart. */
  public JFreeChart chart() {
    return chart;
  }

  /** Shows what the trace has now; one redraw. */
  public void update() {
    chart.setNotify(false);
    throughput.changed();
    efficiency.changed();
    // Switching it on again redraws once.
    chart.setNotify(true);
  }

  private static XYPlot plot(TraceDataset data, NumberAxis axis, ChartStyle style) {
    TraceRenderer renderer = new TraceRenderer();
    for (int index = 0; index < COLOURS; index++) {
      renderer.setSeriesPaint(index, style.seriesColor(index));
      renderer.setSeriesStroke(index, style.line());
      renderer.setSeriesShape(index, style.marker(index));
    }
    XYPlot plot = new XYPlot(data, null, axis, renderer);
    Axes.paint(plot, style);
    return plot;
  }
}
