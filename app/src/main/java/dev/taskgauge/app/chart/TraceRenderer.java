package dev.taskgauge.app.chart;

import dev.taskgauge.engine.report.chart.ChartStyle;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.Stroke;
import java.io.Serial;
import java.util.Set;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/**
 * Lines through the moments of runs, with few markers, which tell apart what has the same colour: a
 * marker at the end of each run, and others where it is long. A run that was over after one moment
 * is a marker: it has no line.
 */
@SuppressWarnings("serial") // Charts are never serialised; JFreeChart's base class only says so.
final class TraceRenderer extends XYLineAndShapeRenderer {
  @Serial private static final long serialVersionUID = 1;

  /** Some 13 s, or 100 pixels of a run as long as the chart is wide. */
  private static final int MOMENTS_A_MARKER = 128;

  private final transient LiveTrace trace;
  private final transient ChartStyle style;
  private final transient Set<String> hidden;

  /** A renderer of the runs of a trace. */
  TraceRenderer(LiveTrace trace, ChartStyle style, Set<String> hidden) {
    super(true, false);
    this.trace = trace;
    this.style = style;
    this.hidden = hidden;
    setDrawSeriesLineAsPath(true);
    // Entities serve tooltips; making them ten times a second costs more than the drawing.
    setDefaultCreateEntities(false);
  }

  @Override
  public boolean isSeriesVisible(int series) {
    return !hidden.contains(trace.series().get(series).name());
  }

  @Override
  public boolean getItemShapeVisible(int series, int item) {
    int last = trace.series().get(series).points().size() - 1;
    return item == last || item % MOMENTS_A_MARKER == MOMENTS_A_MARKER / 2;
  }

  @Override
  public Paint lookupSeriesPaint(int series) {
    return style.seriesColor(look(series));
  }

  @Override
  public Shape lookupSeriesShape(int series) {
    return style.marker(look(series));
  }

  @Override
  public Stroke lookupSeriesStroke(int series) {
    return style.line();
  }

  private int look(int series) {
    return trace.series().get(series).look();
  }
}
