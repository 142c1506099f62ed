package dev.taskgauge.engine.report.chart;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.labels.XYToolTipGenerator;
import org.jfree.chart.plot.XYPlot;

/** The plot of every chart with lines: a dataset a role, a legend that also explains the signs. */
final class LinePlot {
  /** The index of a role here is that of its dataset. */
  private static final List<SeriesRole> ROLES = List.of(SeriesRole.values());

  private static final double BAR_HEIGHT = 7;
  private static final double BAR_WIDTH = 4;

  /**
   * How the x axis is read.
   *
   * @param axis the axis
   * @param place where an x stands on it
   * @param text where a point is, for people: {@code at 4 workers}
   */
  record Across(ValueAxis axis, DoubleUnaryOperator place, DoubleFunction<String> text) {}

  private LinePlot() {}

  static XYPlot create(
      List<ChartSeries> series, Across across, ValueAxis up, ChartValue value, ChartStyle style) {
    XYPlot plot = new XYPlot(null, across.axis(), up, null);
    Map<String, Integer> looks = looks(series);
    for (int index = 0; index < ROLES.size(); index++) {
      SeriesRole role = ROLES.get(index);
      List<ChartSeries> ofRole = series.stream().filter(each -> each.role() == role).toList();
      SeriesRenderer renderer =
          new SeriesRenderer(role, ofRole, each -> looks.getOrDefault(each.subject(), 0), style);
      renderer.setDefaultToolTipGenerator(toolTips(across, value));
      plot.setDataset(index, new SeriesDataset(ofRole, across.place(), up instanceof LogAxis));
      plot.setRenderer(index, renderer);
    }
    Axes.paint(plot, style);
    plot.setFixedLegendItems(legend(plot, series, style));
    return plot;
  }

  /** Colours and markers: those of measured series first, so that they are always the same. */
  private static Map<String, Integer> looks(List<ChartSeries> series) {
    Map<String, Integer> looks = new LinkedHashMap<>();
    for (SeriesRole role : ROLES) {
      for (ChartSeries each : series) {
        if (each.role() == role && role.hasLook()) {
          looks.putIfAbsent(each.subject(), looks.size());
        }
      }
    }
    return looks;
  }

  private static XYToolTipGenerator toolTips(Across across, ChartValue value) {
    return (dataset, seriesIndex, item) -> {
      ChartPoint point = ((SeriesDataset) dataset).point(seriesIndex, item);
      String text =
          dataset.getSeriesKey(seriesIndex)
              + ": "
              + text(point.value(), value)
              + (value.percent() ? " " : " " + value.unit() + " ")
              + across.text().apply(point.x());
      Double low = point.low();
      Double high = point.high();
      if (low != null && high != null) {
        text += ", 95 % interval " + text(low, value) + " to " + text(high, value);
      }
      return point.flagged() ? text + ", an outlier among its repetitions" : text;
    };
  }

  private static String text(double number, ChartValue value) {
    return value.percent()
        ? ChartNumbers.format("0.0").format(number) + " %"
        : ChartNumbers.value(number);
  }

  /** Series that share role and name are said once; and what bars and rings are. */
  private static LegendItemCollection legend(
      XYPlot plot, List<ChartSeries> series, ChartStyle style) {
    LegendItemCollection items = new LegendItemCollection();
    for (int role = 0; role < ROLES.size(); role++) {
      LegendItemCollection ofRole = plot.getRenderer(role).getLegendItems();
      Set<String> said = new HashSet<>();
      for (int index = 0; index < ofRole.getItemCount(); index++) {
        LegendItem item = ofRole.get(index);
        if (said.add(item.getLabel())) {
          items.add(item);
        }
      }
    }
    if (any(series, ChartPoint::hasInterval)) {
      items.add(sign("95 % interval", intervalSign(), style));
    }
    if (any(series, ChartPoint::flagged)) {
      double radius = SeriesRenderer.RING / 2 + 1;
      items.add(
          sign(
              "with an outlier",
              new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius),
              style));
    }
    return items;
  }

  private static boolean any(List<ChartSeries> series, Predicate<ChartPoint> test) {
    return series.stream().flatMap(each -> each.points().stream()).anyMatch(test);
  }

  private static LegendItem sign(String text, Shape shape, ChartStyle style) {
    return new LegendItem(
        text,
        null,
        null,
        null,
        true,
        shape,
        false,
        style.text(),
        true,
        style.text(),
        style.thinLine(),
        false,
        new Line2D.Double(),
        style.thinLine(),
        style.text());
  }

  private static Shape intervalSign() {
    Path2D sign = new Path2D.Double();
    sign.moveTo(-BAR_WIDTH, -BAR_HEIGHT);
    sign.lineTo(BAR_WIDTH, -BAR_HEIGHT);
    sign.moveTo(0, -BAR_HEIGHT);
    sign.lineTo(0, BAR_HEIGHT);
    sign.moveTo(-BAR_WIDTH, BAR_HEIGHT);
    sign.lineTo(BAR_WIDTH, BAR_HEIGHT);
    return sign;
  }
}
