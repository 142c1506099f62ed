package dev.taskgauge.engine.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.CategoryTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAnchor;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jspecify.annotations.Nullable;

/**
 * Where slot time was lost, a stacked bar a run or a point. Bars stand side by side as long as
 * their labels do; else they lie one below the other, each group under its name.
 */
final class LostTimeChart {
  private static final double WIDEST_BAR = 0.12;

  /** So many characters stand side by side on a chart of the usual width. */
  private static final int CHARACTERS_ACROSS = 90;

  /** How much of the width the labels beside lying bars may take. */
  private static final float LABEL_WIDTH = 0.5f;

  private static final double ROW_HEIGHT = 18;
  private static final double HEIGHT_OF_THE_REST = 130;

  /**
   * A bar's place.
   *
   * @param index from the left or from the top
   * @param label what is written beside it; empty for the name of a group
   * @param fullName what a tool tip says
   */
  private record Row(int index, String label, String fullName) implements Comparable<Row> {
    @Override
    public int compareTo(Row other) {
      return Integer.compare(index, other.index);
    }

    /** What the axis writes. */
    @Override
    public String toString() {
      return label;
    }
  }

  private LostTimeChart() {}

  /** How high it has to be for every label to be read. */
  static int height(List<ChartBar> bars, int usualHeight) {
    return isLying(bars)
        ? Math.max(usualHeight, (int) (HEIGHT_OF_THE_REST + ROW_HEIGHT * rows(bars)))
        : usualHeight;
  }

  private static boolean isLying(List<ChartBar> bars) {
    int longest = bars.stream().mapToInt(bar -> bar.label().length() + 1).max().orElse(0);
    return isGrouped(bars) || longest * bars.size() > CHARACTERS_ACROSS;
  }

  private static boolean isGrouped(List<ChartBar> bars) {
    return bars.stream().anyMatch(bar -> !bar.group().isEmpty());
  }

  private static int rows(List<ChartBar> bars) {
    int rows = bars.size();
    for (int i = 0; i < bars.size(); i++) {
      rows += beginsGroup(bars, i) ? 1 : 0;
    }
    return rows;
  }

  private static boolean beginsGroup(List<ChartBar> bars, int index) {
    String group = bars.get(index).group();
    return !group.isEmpty() && (index == 0 || !bars.get(index - 1).group().equals(group));
  }

  static JFreeChart create(
      @Nullable String title, String xLabel, List<ChartBar> bars, ChartStyle style) {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    List<CategoryTextAnnotation> names = new ArrayList<>();
    for (int i = 0; i < bars.size(); i++) {
      ChartBar bar = bars.get(i);
      if (beginsGroup(bars, i)) {
        Row row = new Row(data.getColumnCount(), "", bar.group());
        bar.parts().forEach(part -> data.addValue(null, part.name(), row));
        names.add(name(row, style));
      }
      Row row = new Row(data.getColumnCount(), bar.label(), fullName(bar, xLabel));
      bar.parts().forEach(part -> data.addValue(part.percent(), part.name(), row));
    }
    boolean lying = isLying(bars);
    CategoryPlot plot =
        new CategoryPlot(
            data,
            axis(xLabel, lying, style),
            Axes.numbers("lost, % of slot time", style),
            renderer(data, style));
    if (lying) {
      plot.setOrientation(PlotOrientation.HORIZONTAL);
      plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    }
    Axes.paint(plot, style);
    names.forEach(plot::addAnnotation);
    return Axes.chart(title, plot, style);
  }

  private static String fullName(ChartBar bar, String xLabel) {
    return bar.group().isEmpty() ? bar.label() : bar.group() + ", " + bar.label() + " " + xLabel;
  }

  private static CategoryAxis axis(String label, boolean lying, ChartStyle style) {
    CategoryAxis axis = Axes.categories(label, style);
    if (lying) {
      axis.setMaximumCategoryLabelLines(1);
      axis.setMaximumCategoryLabelWidthRatio(LABEL_WIDTH);
      axis.setLowerMargin(0.01);
      axis.setUpperMargin(0.01);
    }
    return axis;
  }

  private static CategoryTextAnnotation name(Row row, ChartStyle style) {
    CategoryTextAnnotation name = new CategoryTextAnnotation(row.fullName(), row, 0);
    name.setCategoryAnchor(CategoryAnchor.MIDDLE);
    name.setTextAnchor(TextAnchor.CENTER_LEFT);
    name.setFont(style.tickFont());
    name.setPaint(style.text());
    return name;
  }

  private static StackedBarRenderer renderer(DefaultCategoryDataset data, ChartStyle style) {
    StackedBarRenderer renderer = new StackedBarRenderer();
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setMaximumBarWidth(WIDEST_BAR);
    renderer.setDrawBarOutline(true);
    renderer.setDefaultToolTipGenerator(
        (dataset, row, column) ->
            dataset.getRowKey(row)
                + ": "
                + ChartNumbers.format("0.000").format(dataset.getValue(row, column))
                + " % of slot time, "
                + ((Row) dataset.getColumnKey(column)).fullName());
    for (int index = 0; index < data.getRowCount(); index++) {
      renderer.setSeriesPaint(index, style.seriesColor(index));
      // Not in the background's colour: where a drawing ends with the colour that the next one
      // begins with, FXGraphics2D takes it for set and paints the background black.
      renderer.setSeriesOutlinePaint(index, style.grid());
    }
    return renderer;
  }
}
