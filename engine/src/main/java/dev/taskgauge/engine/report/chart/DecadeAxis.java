package dev.taskgauge.engine.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;

/**
 * A logarithmic axis with round labels: powers of ten, and 2 and 5 between them where there is
 * room. LogAxis itself labels 1.58 where the range is short.
 */
@SuppressWarnings("serial") // Charts are never serialised; JFreeChart's base class only says so.
final class DecadeAxis extends LogAxis {
  @Serial private static final long serialVersionUID = 1;

  private static final int[] POWERS = {1};
  private static final int[] SOME = {1, 2, 5};
  private static final int[] ALL = {1, 2, 3, 4, 5, 6, 7, 8, 9};
  private static final double LONG_DECADES = 2.5;
  private static final double SHORT_DECADES = 0.7;
  private static final double LABEL_GAP = 6;

  private final Range home;
  private final transient DoubleFunction<String> labels;

  /** An axis of this range; an automatic range leads back to it. */
  DecadeAxis(String label, Range home, DoubleFunction<String> labels) {
    super(label);
    this.home = home;
    this.labels = labels;
    setRange(home);
  }

  /** A range around values that leaves some room at both ends and is not too short for labels. */
  static Range around(double least, double most) {
    double room = Math.max(1.25, Math.sqrt(10 * least / most));
    return new Range(least / room, most * room);
  }

  @Override
  protected void autoAdjustRange() {
    setRange(home, false, false);
  }

  @Override
  protected List<ValueTick> refreshTicksHorizontal(
      Graphics2D graphics, Rectangle2D dataArea, RectangleEdge edge) {
    graphics.setFont(getTickLabelFont());
    List<ValueTick> ticks = new ArrayList<>();
    double free = Double.NEGATIVE_INFINITY;
    for (double value : values()) {
      String label = labels.apply(value);
      double middle = valueToJava2D(value, dataArea, edge);
      double half = graphics.getFontMetrics().stringWidth(label) / 2.0;
      boolean fits = middle - half >= free;
      ticks.add(
          new NumberTick(
              value, fits ? label : "", TextAnchor.TOP_CENTER, TextAnchor.TOP_CENTER, 0));
      free = fits ? middle + half + LABEL_GAP : free;
    }
    return ticks;
  }

  @Override
  protected List<ValueTick> refreshTicksVertical(
      Graphics2D graphics, Rectangle2D dataArea, RectangleEdge edge) {
    List<ValueTick> ticks = new ArrayList<>();
    for (double value : values()) {
      ticks.add(
          new NumberTick(
              value, labels.apply(value), TextAnchor.CENTER_RIGHT, TextAnchor.CENTER_RIGHT, 0));
    }
    return ticks;
  }

  private List<Double> values() {
    double decades = Math.log10(getUpperBound() / getLowerBound());
    int[] multiples = decades > LONG_DECADES ? POWERS : decades > SHORT_DECADES ? SOME : ALL;
    List<Double> values = new ArrayList<>();
    int last = (int) Math.floor(Math.log10(getUpperBound()));
    for (int power = (int) Math.floor(Math.log10(getLowerBound())); power <= last; power++) {
      for (int multiple : multiples) {
        double value = multiple * Math.pow(10, power);
        if (getRange().contains(value)) {
          values.add(value);
        }
      }
    }
    return values;
  }
}
