package dev.taskgauge.engine.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;

/** What all charts have in common: how axes, plots and legends look. */
public final class Axes {
  private static final String NO_DATA = "No measurements";
  private static final double MARGIN = 12;
  private static final double TITLE_GAP = 10;
  private static final RectangleInsets LEGEND_PADDING = new RectangleInsets(2, 3, 2, 12);

  static {
    // Else rotated text is drawn as outlines, which nobody can search in an SVG or a PDF.
    TextUtils.setUseDrawRotatedStringWorkaround(false);
  }

  private Axes() {}

  /** A number axis that starts at 0 and shows thousands with a comma in every locale. */
  public static NumberAxis numbers(String label, ChartStyle style) {
    return numbers(new NumberAxis(label), style);
  }

  /** The same look for an axis that is there. */
  public static <T extends NumberAxis> T numbers(T axis, ChartStyle style) {
    axis.setNumberFormatOverride(ChartNumbers.format("#,##0.###"));
    axis.setAutoRangeIncludesZero(true);
    axis.setUpperMargin(0.08);
    // Room around the labels makes for fewer of them.
    axis.setTickLabelInsets(new RectangleInsets(7, 10, 7, 4));
    paintValues(axis, style);
    return axis;
  }

  /** Numbers that stand for themselves, evenly spaced. */
  static NumberAxis symbols(String label, List<String> symbols, ChartStyle style) {
    SymbolAxis axis = new SymbolAxis(label, symbols.toArray(new String[0]));
    axis.setGridBandsVisible(false);
    paintLine(axis, style);
    return axis;
  }

  /** How an axis looks that has no grid. */
  static void paintLine(ValueAxis axis, ChartStyle style) {
    paintValues(axis, style);
    axis.setAxisLineVisible(true);
    axis.setAxisLinePaint(style.grid());
  }

  /** How an axis of values looks: its grid shows where they are, so it has no line of its own. */
  static void paintValues(ValueAxis axis, ChartStyle style) {
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    paint(axis, style);
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

  static void paint(CategoryPlot plot, ChartStyle style) {
    paintPlot(plot, style);
    plot.setRangeGridlinePaint(style.grid());
    plot.setRangeGridlineStroke(new BasicStroke(1f));
    plot.setDomainGridlinesVisible(false);
  }

  /** How a plot with lines looks. */
  public static void paint(XYPlot plot, ChartStyle style) {
    paintPlot(plot, style);
    plot.setRangeGridlinePaint(style.grid());
    plot.setRangeGridlineStroke(new BasicStroke(1f));
    plot.setDomainGridlinesVisible(false);
  }

  /** How every plot looks. */
  public static void paintPlot(Plot plot, ChartStyle style) {
    plot.setBackgroundPaint(style.background());
    plot.setOutlineVisible(false);
    plot.setNoDataMessage(NO_DATA);
    plot.setNoDataMessageFont(style.labelFont());
    plot.setNoDataMessagePaint(style.mutedText());
    plot.setInsets(new RectangleInsets(4, 4, 4, 4));
  }

  /**
   * A chart with its legend.
   *
   * @param title null where what is around the chart already says it
   */
  public static JFreeChart chart(@Nullable String title, Plot plot, ChartStyle style) {
    JFreeChart chart = new JFreeChart(title, style.titleFont(), plot, true);
    chart.setBackgroundPaint(style.background());
    TextTitle heading = chart.getTitle();
    if (heading != null) {
      heading.setPaint(style.text());
      heading.setMargin(0, 0, TITLE_GAP, 0);
    }
    chart.setPadding(new RectangleInsets(MARGIN, MARGIN, MARGIN, MARGIN));
    LegendTitle legendTitle = chart.getLegend();
    if (legendTitle != null) {
      legendTitle.setBackgroundPaint(style.background());
      legendTitle.setItemPaint(style.text());
      legendTitle.setItemFont(style.tickFont());
      legendTitle.setFrame(BlockBorder.NONE);
      legendTitle.setItemLabelPadding(LEGEND_PADDING);
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
