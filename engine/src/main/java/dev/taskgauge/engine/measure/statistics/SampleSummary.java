package dev.taskgauge.engine.measure.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.stat.descriptive.moment.Mean;
import org.hipparchus.stat.descriptive.moment.StandardDeviation;
import org.hipparchus.stat.descriptive.rank.Median;
import org.jspecify.annotations.Nullable;

/**
 * What repetitions of one measurement say together. All in the unit of the values.
 *
 * @param count how many values
 * @param mean their arithmetic mean
 * @param median the middle value, or the mean of the two in the middle
 * @param min the smallest value
 * @param max the largest value
 * @param standardDeviation of the sample (n − 1); empty for one value, which tells of no spread
 * @param mean95 the 95 % interval of the mean by Student's t, mean ± t(0.975, n − 1) × s ÷ √n
 *     (NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.5.2), where the values are
 *     independent and about normally distributed; null below {@link #MIN_COUNT_FOR_INTERVAL}
 * @param outliers the indexes, in the order in which the values were given, of those whose modified
 *     z-score is beyond 3.5 (Iglewicz and Hoaglin 1993); empty below {@link
 *     #MIN_COUNT_FOR_OUTLIERS} values. They are flagged, never dropped: all else here includes them
 */
public record SampleSummary(
    int count,
    double mean,
    double median,
    double min,
    double max,
    OptionalDouble standardDeviation,
    @Nullable Interval mean95,
    List<Integer> outliers) {
  /** Of two values the interval would reach 12.7 standard errors to each side: it says nothing. */
  public static final int MIN_COUNT_FOR_INTERVAL = 3;

  /** Of fewer values too many would be flagged by chance. */
  public static final int MIN_COUNT_FOR_OUTLIERS = Outliers.MIN_COUNT;

  public SampleSummary {
    outliers = List.copyOf(outliers);
  }

  /**
   * The summary of these values.
   *
   * @throws IllegalArgumentException where there is no value, or one that is not finite
   */
  public static SampleSummary of(double... values) {
    check(values);
    double mean = new Mean().evaluate(values);
    OptionalDouble deviation =
        values.length == 1
            ? OptionalDouble.empty()
            : OptionalDouble.of(new StandardDeviation().evaluate(values));
    return new SampleSummary(
        values.length,
        mean,
        new Median().evaluate(values),
        Arrays.stream(values).min().orElseThrow(),
        Arrays.stream(values).max().orElseThrow(),
        deviation,
        mean95(values.length, mean, deviation),
        Outliers.indexes(values));
  }

  /** Why there is no interval, in words; empty where there is one. */
  public Optional<String> whyNoInterval() {
    return mean95 != null
        ? Optional.empty()
        : Optional.of(
            "an interval needs "
                + MIN_COUNT_FOR_INTERVAL
                + " values, and there "
                + (count == 1 ? "is 1" : "are " + count));
  }

  private static @Nullable Interval mean95(int count, double mean, OptionalDouble deviation) {
    if (count < MIN_COUNT_FOR_INTERVAL) {
      return null;
    }
    return StudentT.interval95(mean, deviation.orElseThrow() / Math.sqrt(count), count - 1);
  }

  private static void check(double[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("no values: expected 1 or more");
    }
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException(
            "value " + (i + 1) + " is " + values[i] + ": expected a finite number");
      }
    }
  }
}
