package dev.taskgauge.engine.measure.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * The 95 % interval of the peak of a {@link ScalabilityLaw} by a parametric bootstrap (Efron and
 * Tibshirani, <i>An Introduction to the Bootstrap</i>, 1993, chapter 6): the law is fitted again to
 * throughputs made of the best law and of noise, and the interval holds the middle 95 % of the
 * peaks.
 *
 * <p>Not from the covariance of the parameters, because the peak grows with 1 ÷ √κ: where κ is
 * small against its error the distribution of the peak has a long tail, up to no peak at all, which
 * a symmetric interval can not show.
 *
 * <p>The size of the noise is known from n − 3 residuals only. So each repetition draws its size
 * too, s × √((n − 3) ÷ χ²), as Student's t does; else intervals of few points would be too narrow.
 */
final class PeakBootstrap {
  private static final int REPETITIONS = 1_000;
  private static final int CUT_OFF = REPETITIONS / 40;

  /** Always the same, so that the same points have the same interval. */
  private static final long SEED = 20_150_401;

  private final ScaledPoints points;
  private final ScalabilitySolver solver;
  private final double[] parameters;
  private final double residualError;
  private final int degreesOfFreedom;

  /**
   * Around a law.
   *
   * @param parameters the best ones, scaled
   * @param residualError the scaled residual standard error
   */
  PeakBootstrap(
      ScaledPoints points, ScalabilitySolver solver, double[] parameters, double residualError) {
    this.points = points;
    this.solver = solver;
    this.parameters = parameters.clone();
    this.residualError = residualError;
    this.degreesOfFreedom = points.count() - ScaledPoints.PARAMETERS;
  }

  /**
   * The interval, widened to hold the peak of the best law; its high end is infinite where 2.5 % of
   * the repetitions have no peak.
   */
  Interval interval95() {
    Random random = new Random(SEED);
    double[] peaks = new double[REPETITIONS];
    for (int i = 0; i < REPETITIONS; i++) {
      peaks[i] = peakOfRepetition(random);
    }
    Arrays.sort(peaks);
    double best = peak(parameters);
    return new Interval(
        Math.min(best, peaks[CUT_OFF]), Math.max(best, peaks[REPETITIONS - 1 - CUT_OFF]));
  }

  /** Of one repetition. One that does not converge has shown no peak. */
  private double peakOfRepetition(Random random) {
    double noise = residualError * Math.sqrt(degreesOfFreedom / chiSquared(random));
    double[] throughputs = new double[points.count()];
    for (int i = 0; i < throughputs.length; i++) {
      throughputs[i] =
          points.predicted(parameters, i) + noise * random.nextGaussian() / points.rootWeight(i);
    }
    return solver
        .solve(throughputs, List.of(parameters))
        .map(this::peak)
        .orElse(Double.POSITIVE_INFINITY);
  }

  private double peak(double[] ofLaw) {
    return points.law(ofLaw).peakWorkers().orElse(Double.POSITIVE_INFINITY);
  }

  private double chiSquared(Random random) {
    double sum = 0;
    for (int i = 0; i < degreesOfFreedom; i++) {
      double normal = random.nextGaussian();
      sum += normal * normal;
    }
    return sum;
  }
}
