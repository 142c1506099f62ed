package dev.taskgauge.app.chart;

import dev.taskgauge.engine.measure.SlotTime;
import dev.taskgauge.engine.result.RunRecord;
import java.awt.Color;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.labels.StandardCategoryToolTipGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * Where slot time was lost, a stacked bar a run; the rest of each bar to 100 % was nominal work.
 */
final class LostTimeChart {
  private record Part(String name, ToLongFunction<SlotTime> nanos) {}

  private static final List<Part> PARTS =
      List.of(
          new Part("timer overshoot", SlotTime::overshootNanos),
          new Part("waiting for tasks", SlotTime::waitTasksNanos),
          new Part("waiting for claims", SlotTime::waitClaimsNanos),
          new Part("handing over results", SlotTime::handOverNanos),
          new Part("ramp-up", SlotTime::rampUpNanos),
          new Part("tail", SlotTime::tailNanos));

  private LostTimeChart() {}

  static JFreeChart create(List<RunRecord> records, ChartStyle style) {
    RunSeries series = new RunSeries(records);
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    for (String name : series.names()) {
      series.runs(name).forEach((workers, run) -> add(data, column(series, name, workers), run));
    }
    StackedBarRenderer renderer = new StackedBarRenderer();
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setMaximumBarWidth(0.12);
    renderer.setDrawBarOutline(true);
    renderer.setDefaultToolTipGenerator(
        new StandardCategoryToolTipGenerator("{0}: {2} % of slot time, {1}", Axes.format("0.000")));
    for (int index = 0; index < PARTS.size(); index++) {
      Color color = style.seriesColor(index);
      renderer.setSeriesPaint(index, color);
      // Not in the background's colour: where a drawing ends with the colour that the next one
      // begins with, FXGraphics2D takes it for set and paints the background black.
      renderer.setSeriesOutlinePaint(index, style.grid());
    }
    CategoryPlot plot =
        new CategoryPlot(
            data,
            Axes.categories("workers", style),
            Axes.numbers("lost, % of slot time", style),
            renderer);
    Axes.paint(plot, style);
    return Axes.chart(plot, style, true);
  }

  private static String column(RunSeries series, String name, int workers) {
    String count = Axes.format("#,##0").format(workers);
    return series.names().size() == 1 ? count : count + " × " + name;
  }

  private static void add(DefaultCategoryDataset data, String column, RunRecord run) {
    SlotTime slotTime = run.measurement().slotTime();
    double total = slotTime.totalNanos();
    for (Part part : PARTS) {
      double percent = total <= 0 ? 0 : 100 * part.nanos().applyAsLong(slotTime) / total;
      data.addValue(percent, part.name(), column);
    }
  }
}
