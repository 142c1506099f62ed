package dev.taskgauge.engine.measure.statistics;

import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.stat.descriptive.moment.Mean;
import org.hipparchus.stat.descriptive.rank.Median;

/**
 * Values that stand apart, by the modified z-score of Iglewicz and Hoaglin, <i>How to Detect and
 * Handle Outliers</i> (ASQC 1993), as in the NIST/SEMATECH e-Handbook of Statistical Methods,
 * section 1.3.5.17: 0.6745 × (value − median) ÷ MAD beyond ±3.5, where MAD is the median of the
 * absolute deviations from the median.
 *
 * <p>Where the MAD is 0, because more than half of the values are equal, the mean absolute
 * deviation takes its place: (value − median) ÷ (1.253314 × MeanAD), as statistics packages
 * document it (for example IBM Cognos Analytics, "Modified z score").
 */
final class Outliers {
  /**
   * Fewer values have no outliers here: of three, the MAD is the smaller of two distances, and a
   * harmless sample would be flagged more than one time in four. Of five values that are normally
   * distributed one sample in five has a flag by chance, of ten one in eight (simulated); so it is
   * a hint to look, and no reason to drop a value.
   */
  static final int MIN_COUNT = 5;

  private static final double LIMIT = 3.5;
  private static final double MAD_FACTOR = 0.6745;
  private static final double MEAN_DEVIATION_FACTOR = 1.253314;

  private Outliers() {}

  /** The indexes of the outliers, in rising order. */
  static List<Integer> indexes(double[] values) {
    if (values.length < MIN_COUNT) {
      return List.of();
    }
    double median = new Median().evaluate(values);
    double[] deviations = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      deviations[i] = Math.abs(values[i] - median);
    }
    double unit = unit(deviations);
    return IntStream.range(0, values.length)
        .filter(i -> deviations[i] > LIMIT * unit)
        .boxed()
        .toList();
  }

  /** The deviation whose score is 1. */
  private static double unit(double[] deviations) {
    double medianDeviation = new Median().evaluate(deviations);
    return medianDeviation > 0
        ? medianDeviation / MAD_FACTOR
        : MEAN_DEVIATION_FACTOR * new Mean().evaluate(deviations);
  }
}
