package dev.taskgauge.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.jspecify.annotations.Nullable;

/** What a user has zoomed or moved a chart to. Cannot be changed; any thread. */
public final class VisibleRange {
  /** The range of each axis of values; null where the axis shows all that there is. */
  private final List<@Nullable Range> ranges;

  private VisibleRange(List<@Nullable Range> ranges) {
    this.ranges = ranges;
  }

  /** What is seen of a chart. */
  public static VisibleRange of(JFreeChart chart) {
    List<@Nullable Range> ranges = new ArrayList<>();
    axes(chart).forEach(axis -> ranges.add(axis.isAutoRange() ? null : axis.getRange()));
    return new VisibleRange(ranges);
  }

  /** Leaves a chart with other axes as it is. */
  private void applyTo(JFreeChart chart) {
    List<ValueAxis> axes = axes(chart);
    if (axes.size() != ranges.size()) {
      return;
    }
    for (int index = 0; index < axes.size(); index++) {
      Range range = ranges.get(index);
      if (range == null) {
        axes.get(index).setAutoRange(true);
      } else {
        axes.get(index).setRange(range);
      }
    }
  }

  /** Makes charts like that one, in which as much is seen. */
  public Supplier<JFreeChart> in(Supplier<JFreeChart> whole) {
    return () -> {
      JFreeChart chart = whole.get();
      applyTo(chart);
      return chart;
    };
  }

  /** Always in the same order for charts that are made alike. */
  private static List<ValueAxis> axes(JFreeChart chart) {
    List<ValueAxis> axes = new ArrayList<>();
    Plot plot = chart.getPlot();
    if (plot instanceof CategoryPlot categories) {
      for (int index = 0; index < categories.getRangeAxisCount(); index++) {
        add(axes, categories.getRangeAxis(index));
      }
    } else if (plot instanceof XYPlot values) {
      for (int index = 0; index < values.getDomainAxisCount(); index++) {
        add(axes, values.getDomainAxis(index));
      }
      addRanges(axes, values);
    }
    if (plot instanceof CombinedDomainXYPlot combined) {
      combined.getSubplots().forEach(part -> addRanges(axes, part));
    }
    return axes;
  }

  private static void addRanges(List<ValueAxis> axes, XYPlot plot) {
    for (int index = 0; index < plot.getRangeAxisCount(); index++) {
      add(axes, plot.getRangeAxis(index));
    }
  }

  private static void add(List<ValueAxis> axes, @Nullable ValueAxis axis) {
    if (axis != null) {
      axes.add(axis);
    }
  }
}
