package dev.taskgauge.engine.report.chart;

import java.awt.BasicStroke;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/** Charts of some series, and what a test looks at in one. */
final class ChartParts {
  static final ChartStyle STYLE = ChartStyle.LIGHT;
  static final int MEASURED = 0;
  static final int REFERENCE = 1;
  static final int FIT = 2;
  static final int IDEAL = 3;

  /** Series that span more than two decades. */
  static final List<ChartSeries> LENGTHS =
      List.of(
          Samples.measured("10 ms", 95, 190, 380, 740, 1500),
          Samples.measured("1 s", 0.99, 1.98, 3.97, 7.9, 15.7),
          Samples.reference("1 s", 0.97, 1.94, 3.9, 7.8, 15.5));

  private ChartParts() {}

  static XYPlot byWorkers(ChartSeries... series) {
    return (XYPlot) chart(series).getPlot();
  }

  static JFreeChart chart(ChartSeries... series) {
    return ChartFactory.byWorkers(null, ChartValue.THROUGHPUT, List.of(series), STYLE);
  }

  static XYLineAndShapeRenderer renderer(XYPlot plot, int role) {
    return (XYLineAndShapeRenderer) plot.getRenderer(role);
  }

  static BasicStroke stroke(XYPlot plot, int role) {
    return (BasicStroke) plot.getRenderer(role).getSeriesStroke(0);
  }

  static String toolTip(XYPlot plot, int item) {
    return plot.getRenderer(MEASURED)
        .getToolTipGenerator(0, item)
        .generateToolTip(plot.getDataset(MEASURED), 0, item);
  }

  static List<Marker> markers(Collection<?> markers) {
    return markers.stream().map(Marker.class::cast).toList();
  }

  static List<String> legend(XYPlot plot) {
    LegendItemCollection items = plot.getLegendItems();
    return IntStream.range(0, items.getItemCount())
        .mapToObj(index -> items.get(index).getLabel())
        .toList();
  }
}
