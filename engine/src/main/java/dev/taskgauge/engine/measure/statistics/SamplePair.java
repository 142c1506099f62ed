package dev.taskgauge.engine.measure.statistics;

import java.util.List;

/**
 * Repetitions of the same measurement on two things that are compared, of a positive quantity of
 * which more is better, such as throughput.
 *
 * @param base the values of what is compared with, all positive and finite
 * @param candidate the values of what is judged, likewise; in the unit of {@code base}
 */
public record SamplePair(List<Double> base, List<Double> candidate) {
  /**
   * Keeps copies.
   *
   * @throws IllegalArgumentException where a side has no value, or one that is not positive and
   *     finite
   */
  public SamplePair {
    base = List.copyOf(base);
    candidate = List.copyOf(candidate);
    check("base", base);
    check("candidate", candidate);
  }

  /** The number of values on the side that has fewer. */
  int smallerCount() {
    return Math.min(base.size(), candidate.size());
  }

  private static void check(String side, List<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException(side + " has no values: expected 1 or more");
    }
    for (int i = 0; i < values.size(); i++) {
      double value = values.get(i);
      if (!(value > 0 && Double.isFinite(value))) {
        throw new IllegalArgumentException(
            side + " value " + (i + 1) + " is " + value + ": expected a finite number above 0");
      }
    }
  }
}
