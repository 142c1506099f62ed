package dev.taskgauge.engine.report.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;

/** Lines and bands that stand for a place on an axis. */
final class Marks {
  private static final int BAND_ALPHA = 45;
  private static final double LINE_HEIGHT = 17;
  private static final double GAP = 5;
  private static final double HALF = 0.5;
  private static final int LABEL_ALPHA = 200;

  private Marks() {}

  /** Adds vertical lines, each with its band; labels stand one below the other. */
  static void across(XYPlot plot, List<ChartMark> marks, ChartStyle style) {
    for (int index = 0; index < marks.size(); index++) {
      ChartMark mark = marks.get(index);
      Double low = mark.low();
      Double high = mark.high();
      Range shown = plot.getDomainAxis().getRange();
      if (low != null && high != null && shown.intersects(low, high)) {
        IntervalMarker band =
            new IntervalMarker(
                shown.constrain(low),
                shown.constrain(high),
                translucent(style.mutedText(), BAND_ALPHA));
        band.setAlpha(1);
        band.setOutlinePaint(null);
        plot.addDomainMarker(band, Layer.BACKGROUND);
      }
      ValueMarker line = new ValueMarker(mark.x(), style.text(), style.thinLine());
      label(line, mark.label(), style);
      // Away from the nearer edge, where the label would be cut.
      boolean left = left(plot.getDomainAxis(), mark.x());
      line.setLabelAnchor(left ? RectangleAnchor.TOP_RIGHT : RectangleAnchor.TOP_LEFT);
      line.setLabelTextAnchor(left ? TextAnchor.TOP_LEFT : TextAnchor.TOP_RIGHT);
      line.setLabelOffset(
          new RectangleInsets(GAP + index * style.withTextSize(LINE_HEIGHT), GAP, GAP, GAP));
      plot.addDomainMarker(line, Layer.BACKGROUND);
    }
  }

  /** Adds a horizontal line. */
  static void threshold(XYPlot plot, String label, double value, ChartStyle style) {
    ValueMarker line = new ValueMarker(value, style.mutedText(), style.thinDashedLine());
    label(line, label, style);
    line.setLabelPaint(style.mutedText());
    line.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
    line.setLabelTextAnchor(TextAnchor.BOTTOM_RIGHT);
    line.setLabelOffset(new RectangleInsets(GAP, GAP, GAP, GAP));
    plot.addRangeMarker(line, Layer.BACKGROUND);
  }

  private static void label(Marker marker, String label, ChartStyle style) {
    marker.setAlpha(1);
    marker.setLabel(label);
    marker.setLabelFont(style.tickFont());
    marker.setLabelPaint(style.text());
    // Grid lines must not strike the text through.
    marker.setLabelBackgroundColor(translucent(style.background(), LABEL_ALPHA));
  }

  private static Color translucent(Color color, int alpha) {
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
  }

  /** Whether a place is in the left half of an axis. */
  private static boolean left(ValueAxis axis, double x) {
    Rectangle2D unit = new Rectangle2D.Double(0, 0, 1, 1);
    return axis.valueToJava2D(x, unit, RectangleEdge.BOTTOM) < HALF;
  }
}
