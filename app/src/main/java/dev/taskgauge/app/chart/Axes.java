package dev.taskgauge.app.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleInsets;

/** What all charts have in common: how axes, plots and legends look. */
final class Axes {
  private static final double MARGIN = 12;

  private Axes() {}

  /** A number axis that starts at 0 and shows thousands with a comma in every locale. */
  static NumberAxis numbers(String label, ChartStyle style) {
    NumberAxis axis = new NumberAxis(label);
    axis.setNumberFormatOverride(format("#,##0.###"));
    axis.setAutoRangeIncludesZero(true);
    axis.setUpperMargin(0.08);
    axis.setAxisLineVisible(false);
    // Room around the labels makes for fewer of them.
    axis.setTickLabelInsets(new RectangleInsets(7, 10, 7, 4));
    axis.setTickMarksVisible(false);
    paint(axis, style);
    return axis;
  }

  /** Categories, evenly spaced. */
  static CategoryAxis categories(String label, ChartStyle style) {
    CategoryAxis axis = new CategoryAxis(label);
    axis.setTickMarksVisible(false);
    axis.setLowerMargin(0.03);
    axis.setUpperMargin(0.03);
    paint(axis, style);
    axis.setAxisLinePaint(style.grid());
    return axis;
  }

  static NumberFormat format(String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
  }

  static void paint(CategoryPlot plot, ChartStyle style) {
    paintPlot(plot, style);
    plot.setRangeGridlinePaint(style.grid());
    plot.setRangeGridlineStroke(new BasicStroke(1f));
    plot.setDomainGridlinesVisible(false);
  }

  static void paintPlot(Plot plot, ChartStyle style) {
    plot.setBackgroundPaint(style.background());
    plot.setOutlineVisible(false);
    plot.setNoDataMessage("No finished runs yet: press Run (Ctrl+Enter)");
    plot.setNoDataMessageFont(style.labelFont());
    plot.setNoDataMessagePaint(style.mutedText());
    plot.setInsets(new RectangleInsets(4, 4, 4, 4));
  }

  static JFreeChart chart(Plot plot, ChartStyle style, boolean legend) {
    JFreeChart chart = new JFreeChart(null, style.labelFont(), plot, legend);
    chart.setBackgroundPaint(style.background());
    chart.setPadding(new RectangleInsets(MARGIN, MARGIN, MARGIN, MARGIN));
    LegendTitle legendTitle = chart.getLegend();
    if (legendTitle != null) {
      legendTitle.setBackgroundPaint(style.background());
      legendTitle.setItemPaint(style.text());
      legendTitle.setItemFont(style.tickFont());
      legendTitle.setFrame(BlockBorder.NONE);
    }
    return chart;
  }

  private static void paint(Axis axis, ChartStyle style) {
    Color text = style.mutedText();
    axis.setLabelFont(style.labelFont());
    axis.setLabelPaint(style.text());
    axis.setTickLabelFont(style.tickFont());
    axis.setTickLabelPaint(text);
  }
}
