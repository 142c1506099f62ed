package dev.taskgauge.app.chart;

import java.awt.Font;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;

/** Charts that are drawn on a canvas, again and again. */
public final class ScreenChart {
  private static final float UNSEEN = 0.01f;

  private ScreenChart() {}

  /**
   * Makes a chart ready for that. FXGraphics2D takes a font for set that the drawing before ended
   * with, and which the canvas has forgotten since: the legend, which is drawn first, then had text
   * of the usual size where labels within the plot are in its font and text is large.
   */
  public static JFreeChart of(JFreeChart chart) {
    LegendTitle legend = chart.getLegend();
    if (legend != null) {
      Font font = legend.getItemFont();
      legend.setItemFont(font.deriveFont(font.getSize2D() + UNSEEN));
    }
    return chart;
  }

  /**
   * Puts legend and values above the bars of a chart that lie one below the other, so that a list
   * which is longer than what is seen of it can be read from its beginning.
   */
  public static void readFromTop(JFreeChart chart) {
    LegendTitle legend = chart.getLegend();
    if (legend != null) {
      legend.setPosition(RectangleEdge.TOP);
    }
    if (chart.getPlot() instanceof CategoryPlot plot
        && plot.getOrientation().equals(PlotOrientation.HORIZONTAL)) {
      plot.setRangeAxisLocation(AxisLocation.TOP_OR_LEFT);
    }
  }
}
