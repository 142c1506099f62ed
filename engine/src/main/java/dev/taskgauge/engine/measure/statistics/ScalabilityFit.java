package dev.taskgauge.engine.measure.statistics;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What fitting the {@link ScalabilityLaw} to measured throughputs gave: the law, or the reason why
 * there is none.
 */
public sealed interface ScalabilityFit {
  /** Fewer worker counts do not tell three parameters and the error of the fit apart. */
  int MIN_WORKER_COUNTS = 4;

  /**
   * A fit that explains less of the variance is refused, unless its residuals are small: see {@link
   * #MAX_RELATIVE_RESIDUAL}.
   */
  double MIN_R_SQUARED = 0.9;

  /**
   * Where throughput hardly changes with the workers there is little variance to explain, and r² is
   * low however good the fit. So residuals up to this share of the mean throughput, which is about
   * the noise of a measurement, are taken as a good fit as well.
   */
  double MAX_RELATIVE_RESIDUAL = 0.05;

  /**
   * Fits by weighted least squares, with σ and κ not below 0. Several points may have the same
   * number of workers. The same points give the same fit, in any order but for rounding.
   *
   * <p>Refused are: fewer than {@link #MIN_WORKER_COUNTS} different worker counts; a throughput
   * that is not positive and finite, or a worker count below 1; no convergence; and a poor fit,
   * which is one with r² below {@link #MIN_R_SQUARED} whose residual standard error is also above
   * {@link #MAX_RELATIVE_RESIDUAL} of the mean throughput.
   */
  static ScalabilityFit of(List<ScalabilityPoint> points) {
    return ScalabilityFitter.fit(points);
  }

  /**
   * The law that was found.
   *
   * @param law with the best parameters
   * @param lambda throughput of one worker
   * @param sigma contention
   * @param kappa crosstalk; the intervals are those of Student's t with n − 3 degrees of freedom,
   *     and what is below 0 is cut off
   * @param rSquared the share of the weighted variance of the throughputs that the law explains
   * @param residualStandardError √(weighted squares of the residuals ÷ (n − 3)), where the mean
   *     weight is 1; in the unit of the throughput
   * @param peakWorkers95 the 95 % interval of the peak, by a parametric bootstrap, widened to the
   *     peak itself should it lie outside; its high end is infinite where there may as well be no
   *     peak
   */
  record Fitted(
      ScalabilityLaw law,
      ParameterEstimate lambda,
      ParameterEstimate sigma,
      ParameterEstimate kappa,
      double rSquared,
      double residualStandardError,
      Interval peakWorkers95)
      implements ScalabilityFit {
    /** What the law says of so many workers. */
    public double predicted(double workers) {
      return law.throughput(workers);
    }

    /** The most workers that still help; empty where κ is 0. */
    public OptionalDouble peakWorkers() {
      return law.peakWorkers();
    }
  }

  /**
   * There is no law to show.
   *
   * @param reason in words
   */
  record Refused(String reason) implements ScalabilityFit {}
}
