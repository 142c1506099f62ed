package dev.taskgauge.engine.measure.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much faster or slower a candidate is than a base, judged by the interval of the difference:
 * never by whether two ranges overlap, and never by a p-value, which says nothing of how much.
 *
 * <p>The values are compared as logarithms, so a change is relative and halving is as far from no
 * change as doubling. Of one pair of samples the interval is that of Welch's t with the degrees of
 * freedom of Welch and Satterthwaite; the samples may differ in variance and in size. Of several
 * points, such as the worker counts of a sweep, the mean of their log ratios is judged once, with
 * the variances added up: a verdict a point would raise a false alarm somewhere the oftener the
 * more points there are. It speaks of the points that were measured, each counted alike.
 *
 * @param relativeChange ratio of the geometric means − 1, candidate ÷ base: 0.1 is 10 % more; of
 *     several points, the geometric mean of their ratios − 1
 * @param relativeChange95 its 95 % interval; null where a sample has fewer than {@link #MIN_COUNT}
 *     values
 * @param verdict what may be claimed
 * @param noiseThreshold the change that is of no interest, as a fraction
 * @param whyNoInterval the reason in words; null where there is an interval
 */
public record Comparison(
    double relativeChange,
    @Nullable Interval relativeChange95,
    Verdict verdict,
    double noiseThreshold,
    @Nullable String whyNoInterval) {
  /** Values that each sample must have for an interval and a verdict. */
  public static final int MIN_COUNT = 3;

  /**
   * Compares one pair of samples.
   *
   * @param noiseThreshold the change that is of no interest, as a fraction: 0.02 is 2 %
   * @throws IllegalArgumentException where the threshold is not 0 or above and below 1
   */
  public static Comparison of(SamplePair pair, double noiseThreshold) {
    return overall(List.of(pair), noiseThreshold);
  }

  /**
   * Compares over several points at once; every sample of every point needs {@link #MIN_COUNT}
   * values.
   *
   * @param noiseThreshold the change that is of no interest, as a fraction: 0.02 is 2 %
   * @throws IllegalArgumentException where there is no point, or the threshold is not 0 or above
   *     and below 1
   */
  public static Comparison overall(List<SamplePair> points, double noiseThreshold) {
    check(points, noiseThreshold);
    WelchDifference difference =
        WelchDifference.mean(points.stream().map(WelchDifference::ofLogarithms).toList());
    double change = Math.expm1(difference.value());
    String whyNot = whyNoInterval(points);
    if (whyNot != null) {
      return new Comparison(change, null, Verdict.INCONCLUSIVE, noiseThreshold, whyNot);
    }
    Interval logarithms = difference.interval95();
    Interval changes = new Interval(Math.expm1(logarithms.low()), Math.expm1(logarithms.high()));
    return new Comparison(change, changes, verdict(changes, noiseThreshold), noiseThreshold, null);
  }

  private static Verdict verdict(Interval changes, double noiseThreshold) {
    if (changes.low() > noiseThreshold) {
      return Verdict.FASTER;
    }
    return changes.high() < -noiseThreshold ? Verdict.SLOWER : Verdict.INCONCLUSIVE;
  }

  private static @Nullable String whyNoInterval(List<SamplePair> points) {
    for (int i = 0; i < points.size(); i++) {
      SamplePair pair = points.get(i);
      if (pair.smallerCount() < MIN_COUNT) {
        return (points.size() == 1 ? "" : "point " + (i + 1) + ": ")
            + "a verdict needs "
            + MIN_COUNT
            + " values on each side, and there are "
            + pair.base().size()
            + " of the base and "
            + pair.candidate().size()
            + " of the candidate";
      }
    }
    return null;
  }

  private static void check(List<SamplePair> points, double noiseThreshold) {
    if (points.isEmpty()) {
      throw new IllegalArgumentException("no points to compare: expected 1 or more");
    }
    if (!(noiseThreshold >= 0 && noiseThreshold < 1)) {
      throw new IllegalArgumentException(
          "noise threshold " + noiseThreshold + ": expected 0 or above and below 1");
    }
  }
}
