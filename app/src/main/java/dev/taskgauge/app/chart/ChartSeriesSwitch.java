package dev.taskgauge.app.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.data.general.Dataset;
import org.jfree.data.xy.XYDataset;

/** Hides series of a chart that was made, and shows in its legend which are hidden. */
public final class ChartSeriesSwitch {
  /** Seen on light and on dark, and less than the others. */
  private static final Color FADED = new Color(128, 128, 128, 140);

  private final JFreeChart chart;

  /** Of one chart. */
  public ChartSeriesSwitch(JFreeChart chart) {
    this.chart = chart;
  }

  /** The names of its series, in the order in which they are drawn; of live charts none. */
  public List<String> names() {
    Set<String> names = new LinkedHashSet<>();
    each((name, hide) -> names.add(name));
    return new ArrayList<>(names);
  }

  /** Hides the series of these names; the axes fit what is left. */
  public void hide(Set<String> hidden) {
    if (hidden.isEmpty()) {
      return;
    }
    keepLegend();
    each(
        (name, hide) -> {
          if (hidden.contains(name)) {
            hide.run();
          }
        });
    fade(chart.getPlot().getLegendItems(), hidden);
  }

  /** What is hidden stays in the legend, where it can be shown again. */
  private void keepLegend() {
    if (chart.getPlot() instanceof CategoryPlot plot) {
      plot.setFixedLegendItems(plot.getLegendItems());
    }
  }

  /** Shows in a legend which series are hidden. */
  static void fade(LegendItemCollection items, Set<String> hidden) {
    for (int index = 0; index < items.getItemCount(); index++) {
      LegendItem item = items.get(index);
      if (hidden.contains(String.valueOf(item.getSeriesKey()))) {
        item.setLabelPaint(FADED);
        item.setLineVisible(false);
        item.setShapeVisible(false);
      }
    }
  }

  @FunctionalInterface
  private interface Visitor {
    void visit(String name, Runnable hide);
  }

  private void each(Visitor visitor) {
    if (chart.getPlot() instanceof XYPlot plot) {
      for (int index = 0; index < plot.getDatasetCount(); index++) {
        XYItemRenderer renderer = plot.getRenderer(index);
        Dataset data = plot.getDataset(index);
        if (renderer != null && data instanceof XYDataset series) {
          visit(
              series.getSeriesCount(),
              number -> series.getSeriesKey(number),
              number -> renderer.setSeriesVisible(number, false),
              visitor);
        }
      }
    } else if (chart.getPlot() instanceof CategoryPlot plot && plot.getDataset() != null) {
      CategoryItemRenderer renderer = plot.getRenderer();
      visit(
          plot.getDataset().getRowCount(),
          number -> plot.getDataset().getRowKey(number),
          number -> renderer.setSeriesVisible(number, false),
          visitor);
    }
  }

  private static void visit(
      int count, IntFunction<Comparable<?>> name, IntConsumer hide, Visitor visitor) {
    for (int number = 0; number < count; number++) {
      int each = number;
      visitor.visit(String.valueOf(name.apply(number)), () -> hide.accept(each));
    }
  }
}
