package dev.taskgauge.engine.measure.statistics;

import java.util.List;
import org.hipparchus.stat.descriptive.moment.Mean;
import org.hipparchus.stat.descriptive.moment.Variance;

/**
 * The difference of two means whose samples need not have the same variance, after B. L. Welch,
 * <i>The generalization of "Student's" problem when several different population variances are
 * involved</i> (Biometrika 34, 1947), with the degrees of freedom of F. E. Satterthwaite, <i>An
 * approximate distribution of estimates of variance components</i> (Biometrics Bulletin 2, 1946):
 * (Σ Vᵢ)² ÷ Σ (Vᵢ² ÷ νᵢ), where Vᵢ is the variance of a mean, s² ÷ n, and νᵢ is n − 1.
 *
 * @param value the difference
 * @param variance of the difference, Σ Vᵢ; of no use where a sample has a single value
 * @param spreadOfVariance Σ (Vᵢ² ÷ νᵢ); likewise
 */
record WelchDifference(double value, double variance, double spreadOfVariance) {
  /** Of two means, the variances of their samples (n − 1) and the counts. */
  static WelchDifference of(
      double mean1, double variance1, int count1, double mean2, double variance2, int count2) {
    double ofMean1 = variance1 / count1;
    double ofMean2 = variance2 / count2;
    return new WelchDifference(
        mean1 - mean2,
        ofMean1 + ofMean2,
        ofMean1 * ofMean1 / (count1 - 1) + ofMean2 * ofMean2 / (count2 - 1));
  }

  /** Of the logarithms: candidate minus base, so the logarithm of the ratio of geometric means. */
  static WelchDifference ofLogarithms(SamplePair pair) {
    double[] base = logarithms(pair.base());
    double[] candidate = logarithms(pair.candidate());
    return of(
        new Mean().evaluate(candidate),
        new Variance().evaluate(candidate),
        candidate.length,
        new Mean().evaluate(base),
        new Variance().evaluate(base),
        base.length);
  }

  /** The mean of several independent differences. */
  static WelchDifference mean(List<WelchDifference> differences) {
    double count = differences.size();
    double value = 0;
    double variance = 0;
    double spread = 0;
    for (WelchDifference difference : differences) {
      value += difference.value / count;
      variance += difference.variance / (count * count);
      spread += difference.spreadOfVariance / Math.pow(count, 4);
    }
    return new WelchDifference(value, variance, spread);
  }

  /** Not a number where no value differs from its mean. */
  double degreesOfFreedom() {
    return variance * variance / spreadOfVariance;
  }

  /** The 95 % interval of the difference; without width where no value differs from its mean. */
  Interval interval95() {
    return spreadOfVariance == 0
        ? new Interval(value, value)
        : StudentT.interval95(value, Math.sqrt(variance), degreesOfFreedom());
  }

  private static double[] logarithms(List<Double> values) {
    return values.stream().mapToDouble(Math::log).toArray();
  }
}
