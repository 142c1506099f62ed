package dev.taskgauge.app.chart;

import dev.taskgauge.engine.report.chart.Axes;
import dev.taskgauge.engine.report.chart.ChartStyle;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/**
 * Throughput, running efficiency and the queue's depth over time, a line a run; a marker where a
 * run had one moment. What a moment of a run adds is drawn, and nothing else is made for it: values
 * are looked up when somebody points at them.
 */
public final class LiveChart {
  private static final double GAP = 14;
  private static final double LEGEND_HALF = 13;
  private static final int[] HEIGHTS = {3, 2, 2};

  private final LiveTrace trace;
  private final ChartStyle style;
  private final Set<String> hidden = new HashSet<>();
  private final List<TraceDataset> data;
  private final CombinedDomainXYPlot plot;
  private final XYPlot queue;
  private final JFreeChart chart;
  private List<String> inLegend = List.of();
  private boolean queueShown;

  /** A chart of a trace; tell it of changes with {@link #update}. */
  public LiveChart(LiveTrace trace, ChartStyle style, String noData) {
    this.trace = trace;
    this.style = style;
    data =
        List.of(
            new TraceDataset(trace, TracePoints::tasksPerSecond),
            new TraceDataset(trace, TracePoints::efficiencyPercent),
            new TraceDataset(trace, TracePoints::queuedTasks));
    NumberAxis time = Axes.numbers("time since the first task, s", style);
    time.setUpperMargin(0.02);
    NumberAxis efficiencyAxis = values("efficiency, %");
    efficiencyAxis.setRange(0, 105);
    plot = new CombinedDomainXYPlot(time);
    plot.setGap(GAP);
    XYPlot throughput = plot(data.get(0), values("tasks/s"));
    throughput.setNoDataMessage(noData);
    plot.add(throughput, HEIGHTS[0]);
    plot.add(plot(data.get(1), efficiencyAxis), HEIGHTS[1]);
    queue = plot(data.get(2), values("in the queue"));
    Axes.paintPlot(plot, style);
    plot.setNoDataMessage(null);
    chart = Axes.chart(null, plot, style);
    showQueue();
    nameRuns();
  }

  /** The chart. */
  public JFreeChart chart() {
    return chart;
  }

  /** Shows what the trace has now; one redraw. */
  public void update() {
    chart.setNotify(false);
    showQueue();
    if (!trace.names().equals(inLegend)) {
      nameRuns();
    }
    data.forEach(TraceDataset::changed);
    // Switching it on again redraws once.
    chart.setNotify(true);
  }

  /** Hides the runs of these names, and no others; the axes fit what is left. */
  public void hide(Set<String> names) {
    hidden.clear();
    hidden.addAll(names);
    nameRuns();
    update();
  }

  /**
   * What is shown at a place of the chart, a line a run; empty where nothing is.
   *
   * @param drawn how the plot was drawn last
   */
  public String valuesAt(PlotRenderingInfo drawn, Point2D place) {
    int subplot = drawn.getSubplotIndex(place);
    if (subplot < 0) {
      return "";
    }
    Rectangle2D area = drawn.getSubplotInfo(subplot).getDataArea();
    double seconds =
        plot.getDomainAxis().java2DToValue(place.getX(), area, plot.getDomainAxisEdge());
    double near = plot.getDomainAxis().getRange().getLength() * TraceValues.NEAR;
    return TraceValues.at(trace, hidden, seconds, near);
  }

  /** A back end that can not tell has no empty picture of its queue. */
  private void showQueue() {
    if (trace.tellsQueue() == queueShown) {
      return;
    }
    queueShown = trace.tellsQueue();
    if (queueShown) {
      plot.add(queue, HEIGHTS[2]);
    } else {
      plot.remove(queue);
    }
  }

  /** What is hidden stays in the legend, where it can be shown again. */
  private void nameRuns() {
    inLegend = trace.names();
    LegendItemCollection items = new LegendItemCollection();
    trace.series().forEach(each -> items.add(item(each)));
    ChartSeriesSwitch.fade(items, hidden);
    plot.setFixedLegendItems(items);
  }

  private LegendItem item(LiveTrace.Series run) {
    LegendItem item =
        new LegendItem(
            run.name(),
            null,
            null,
            null,
            true,
            style.marker(run.look()),
            true,
            style.seriesColor(run.look()),
            false,
            style.seriesColor(run.look()),
            style.line(),
            true,
            new Line2D.Double(-LEGEND_HALF, 0, LEGEND_HALF, 0),
            style.line(),
            style.seriesColor(run.look()));
    item.setSeriesKey(run.name());
    return item;
  }

  /** Its name lies: upright it would be longer than a low plot is high, and run into the next. */
  private NumberAxis values(String name) {
    NumberAxis axis = Axes.numbers(new FromZeroAxis(name), style);
    axis.setLabelAngle(Math.PI / 2);
    return axis;
  }

  private XYPlot plot(TraceDataset values, NumberAxis axis) {
    XYPlot plain = new XYPlot(values, null, axis, new TraceRenderer(trace, style, hidden));
    Axes.paint(plain, style);
    plain.setNoDataMessage(null);
    return plain;
  }
}
