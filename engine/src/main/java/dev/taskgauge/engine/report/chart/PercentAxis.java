package dev.taskgauge.engine.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;

/** An axis from 0 to 100 % with some room above, which has neither labels nor grid. */
@SuppressWarnings("serial") // Charts are never serialised; JFreeChart's base class only says so.
final class PercentAxis extends NumberAxis {
  @Serial private static final long serialVersionUID = 1;

  private static final double WHOLE = 100;
  private static final double TOP = 105;
  private static final double LINE_OF_TEXT = 5;

  private final double top;

  /**
   * An axis.
   *
   * @param linesOfText how many lines of text shall fit above 100 %
   */
  PercentAxis(String label, double linesOfText) {
    super(label);
    top = TOP + LINE_OF_TEXT * Math.max(0, linesOfText);
    setRange(0, top);
  }

  @Override
  protected void autoAdjustRange() {
    setRange(0, top);
  }

  @Override
  public List<ValueTick> refreshTicks(
      Graphics2D graphics, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
    @SuppressWarnings("unchecked") // NumberAxis makes nothing but NumberTicks.
    List<ValueTick> ticks = super.refreshTicks(graphics, state, dataArea, edge);
    return ticks.stream().filter(tick -> tick.getValue() <= WHOLE).toList();
  }
}
