package dev.taskgauge.app.chart;

import java.io.Serial;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.data.Range;
import org.jfree.data.RangeType;

/**
 * Nothing is below 0. What is 0 all the time is shown up to 1, and has no axis of millionths; what
 * is not has all of the height, however small it is.
 */
@SuppressWarnings("serial") // Charts are never serialised; JFreeChart's base class only says so.
final class FromZeroAxis extends NumberAxis {
  @Serial private static final long serialVersionUID = 1;

  /** Smaller than any value that is not 0, and than what JFreeChart makes of 0. */
  private static final double NOTHING = 1e-6;

  private static final Range ONE = new Range(0, 1);

  FromZeroAxis(String label) {
    super(label);
    setRangeType(RangeType.POSITIVE);
  }

  @Override
  protected void autoAdjustRange() {
    super.autoAdjustRange();
    if (getRange().getUpperBound() < NOTHING) {
      setRange(ONE, false, false);
    }
  }
}
