package dev.taskgauge.engine.measure.statistics;

import org.hipparchus.distribution.continuous.TDistribution;

/** Intervals by Student's t distribution. */
final class StudentT {
  private static final double UPPER_QUANTILE = 0.975;

  private StudentT() {}

  /**
   * The 95 % interval: center ± t(0.975, degrees of freedom) × standard error; the center alone
   * where the standard error is 0.
   *
   * @param degreesOfFreedom above 0, not necessarily whole; ignored where the standard error is 0
   */
  static Interval interval95(double center, double standardError, double degreesOfFreedom) {
    if (standardError == 0) {
      return new Interval(center, center);
    }
    double half = quantile975(degreesOfFreedom) * standardError;
    return new Interval(center - half, center + half);
  }

  /** By how many standard errors a 95 % interval reaches to each side. */
  static double quantile975(double degreesOfFreedom) {
    return new TDistribution(degreesOfFreedom).inverseCumulativeProbability(UPPER_QUANTILE);
  }
}
