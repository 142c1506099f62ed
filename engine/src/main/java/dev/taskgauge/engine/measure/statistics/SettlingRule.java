package dev.taskgauge.engine.measure.statistics;

import java.util.List;
import org.hipparchus.stat.descriptive.rank.Median;

/**
 * Whether the throughputs of warm-up runs have settled, so that measuring may begin. They have
 * where of the last three
 *
 * <ul>
 *   <li>none differs from their median by more than the tolerance, and
 *   <li>they do not rise, or fall, from each to the next by more than the tolerance in all: a
 *       compiler still at work, or a machine that gets hot, may keep within the first rule.
 * </ul>
 *
 * <p>Only the last three count, however many came before, and fewer have never settled. It is a
 * rule of thumb of this project; no rule can know what the next run would have shown.
 *
 * @param tolerance as a fraction, above 0 and below 1
 */
public record SettlingRule(double tolerance) {
  /** How many of the last values are looked at. */
  public static final int WINDOW = 3;

  /** 5 %: about the noise of a short run on a machine that is not idle. */
  public static final double DEFAULT_TOLERANCE = 0.05;

  /** Refuses a tolerance that would settle nothing, or everything. */
  public SettlingRule {
    if (!(tolerance > 0 && tolerance < 1)) {
      throw new IllegalArgumentException(
          "settling tolerance " + tolerance + ": expected above 0 and below 1");
    }
  }

  /** With the default tolerance. */
  public SettlingRule() {
    this(DEFAULT_TOLERANCE);
  }

  /**
   * Whether they have settled.
   *
   * @param throughputs oldest first, in any unit; runs that completed nothing have not settled
   * @throws IllegalArgumentException where one is negative or not finite
   */
  public boolean settled(List<Double> throughputs) {
    for (double throughput : throughputs) {
      if (!(throughput >= 0 && Double.isFinite(throughput))) {
        throw new IllegalArgumentException(
            "throughput " + throughput + ": expected a finite number, 0 or above");
      }
    }
    if (throughputs.size() < WINDOW) {
      return false;
    }
    double[] last =
        throughputs.subList(throughputs.size() - WINDOW, throughputs.size()).stream()
            .mapToDouble(Double::doubleValue)
            .toArray();
    double median = new Median().evaluate(last);
    return median > 0 && isNear(last, median) && !hasTrend(last);
  }

  private boolean isNear(double[] values, double median) {
    for (double value : values) {
      if (Math.abs(value - median) > tolerance * median) {
        return false;
      }
    }
    return true;
  }

  private boolean hasTrend(double[] values) {
    double first = values[0];
    double middle = values[1];
    double last = values[2];
    boolean rises = first < middle && middle < last;
    boolean falls = first > middle && middle > last;
    return (rises || falls) && Math.abs(last - first) > tolerance * first;
  }
}
