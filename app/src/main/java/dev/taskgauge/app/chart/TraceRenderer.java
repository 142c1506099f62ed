package dev.taskgauge.app.chart;

import java.io.Serial;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/**
 * Lines through the moments of runs. A run that was over after one moment is a dot: it has no line.
 */
final class TraceRenderer extends XYLineAndShapeRenderer {
  @Serial private static final long serialVersionUID = 1;

  TraceRenderer() {
    super(true, false);
    setDrawSeriesLineAsPath(true);
    // Entities serve tooltips; making them ten times a second costs more than the drawing.
    setDefaultCreateEntities(false);
  }

  @Override
  public boolean getItemShapeVisible(int series, int item) {
    return getPlot().getDataset(getPlot().getIndexOf(this)).getItemCount(series) == 1;
  }
}
