package dev.taskgauge.engine.report.chart;

import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.labels.StandardCategoryToolTipGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jspecify.annotations.Nullable;

/** Where slot time was lost, a stacked bar a run or a point. */
final class LostTimeChart {
  private static final double WIDEST_BAR = 0.12;

  private LostTimeChart() {}

  static JFreeChart create(
      @Nullable String title, String xLabel, List<ChartBar> bars, ChartStyle style) {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    for (ChartBar bar : bars) {
      bar.parts().forEach(part -> data.addValue(part.percent(), part.name(), bar.label()));
    }
    StackedBarRenderer renderer = new StackedBarRenderer();
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setMaximumBarWidth(WIDEST_BAR);
    renderer.setDrawBarOutline(true);
    renderer.setDefaultToolTipGenerator(
        new StandardCategoryToolTipGenerator(
            "{0}: {2} % of slot time, {1}", ChartNumbers.format("0.000")));
    for (int index = 0; index < data.getRowCount(); index++) {
      renderer.setSeriesPaint(index, style.seriesColor(index));
      // Not in the background's colour: where a drawing ends with the colour that the next one
      // begins with, FXGraphics2D takes it for set and paints the background black.
      renderer.setSeriesOutlinePaint(index, style.grid());
    }
    CategoryPlot plot =
        new CategoryPlot(
            data,
            Axes.categories(xLabel, style),
            Axes.numbers("lost, % of slot time", style),
            renderer);
    Axes.paint(plot, style);
    return Axes.chart(title, plot, style);
  }
}
