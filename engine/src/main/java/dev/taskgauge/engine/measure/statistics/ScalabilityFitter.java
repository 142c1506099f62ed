package dev.taskgauge.engine.measure.statistics;

import dev.taskgauge.engine.measure.statistics.ScalabilityFit.Fitted;
import dev.taskgauge.engine.measure.statistics.ScalabilityFit.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** Fits one set of points; see {@link ScalabilityFit#of}. */
final class ScalabilityFitter {
  /** Below it, a column of the scaled equations counts as a combination of the others. */
  private static final double SINGULAR = 1e-12;

  private final ScaledPoints points;
  private final ScalabilitySolver solver;
  private final int degreesOfFreedom;

  private ScalabilityFitter(List<ScalabilityPoint> points) {
    this.points = new ScaledPoints(points);
    this.solver = new ScalabilitySolver(this.points);
    this.degreesOfFreedom = points.size() - ScaledPoints.PARAMETERS;
  }

  static ScalabilityFit fit(List<ScalabilityPoint> points) {
    String reason = whyNoFit(points);
    return reason != null ? new Refused(reason) : new ScalabilityFitter(points).fit();
  }

  private static @Nullable String whyNoFit(List<ScalabilityPoint> points) {
    for (ScalabilityPoint point : points) {
      if (point.workers() < 1) {
        return "a worker count of " + point.workers() + ": the law is about 1 or more";
      }
      if (!(point.throughput() > 0 && Double.isFinite(point.throughput()))) {
        return "the throughput of "
            + point.workers()
            + (point.workers() == 1 ? " worker is " : " workers is ")
            + point.throughput()
            + ": the law is about throughputs above 0";
      }
    }
    long workerCounts = points.stream().mapToInt(ScalabilityPoint::workers).distinct().count();
    return workerCounts < ScalabilityFit.MIN_WORKER_COUNTS
        ? "a fit needs "
            + ScalabilityFit.MIN_WORKER_COUNTS
            + " different worker counts, and there "
            + (workerCounts == 1 ? "is 1" : "are " + workerCounts)
        : null;
  }

  private ScalabilityFit fit() {
    Optional<double[]> found = solver.solve(points.throughputs(), points.starts());
    if (found.isEmpty()) {
      return new Refused("the fit does not converge");
    }
    double[] parameters = found.get();
    double cost = points.cost(parameters, points.throughputs());
    double residualError = Math.sqrt(cost / degreesOfFreedom);
    double rSquared = rSquared(cost);
    if (rSquared < ScalabilityFit.MIN_R_SQUARED
        && residualError > ScalabilityFit.MAX_RELATIVE_RESIDUAL) {
      return new Refused(poorFit(rSquared, residualError));
    }
    return standardErrors(parameters, residualError)
        .<ScalabilityFit>map(errors -> fitted(parameters, errors, rSquared, residualError))
        .orElseGet(() -> new Refused("the points do not tell the parameters of the law apart"));
  }

  private double rSquared(double cost) {
    double total = points.totalVariation();
    return total > 0 ? 1 - cost / total : 0;
  }

  private static String poorFit(double rSquared, double residualError) {
    return String.format(
        Locale.ROOT,
        "the points do not follow the law: r² is %.2f, and they differ from it by %.0f %% of the"
            + " mean throughput",
        rSquared,
        100 * residualError);
  }

  /**
   * From the covariance of the parameters without bounds, s² (JᵀJ)⁻¹, which is linear in the errors
   * (Bates and Watts, <i>Nonlinear Regression Analysis and Its Applications</i>, 1988, chapter 2);
   * so they hold for a parameter at its bound too, as in R's nls.
   */
  private Optional<double[]> standardErrors(double[] parameters, double residualError) {
    RealMatrix jacobian = points.weightedJacobian(parameters);
    try {
      RealMatrix inverse =
          new QRDecomposition(jacobian.transpose().multiply(jacobian), SINGULAR)
              .getSolver()
              .getInverse();
      double[] errors = new double[ScaledPoints.PARAMETERS];
      for (int i = 0; i < errors.length; i++) {
        errors[i] = residualError * Math.sqrt(inverse.getEntry(i, i));
      }
      return Optional.of(errors);
    } catch (MathRuntimeException e) {
      // Thrown for a singular matrix.
      return Optional.empty();
    }
  }

  private Fitted fitted(
      double[] parameters, double[] errors, double rSquared, double residualError) {
    return new Fitted(
        points.law(parameters),
        estimate(0, parameters, errors),
        estimate(1, parameters, errors),
        estimate(2, parameters, errors),
        rSquared,
        residualError * points.throughputScale(),
        new PeakBootstrap(points, solver, parameters, residualError).interval95());
  }

  private ParameterEstimate estimate(int index, double[] parameters, double[] errors) {
    double scale = points.parameterScales()[index];
    double value = parameters[index] * scale;
    double error = errors[index] * scale;
    Interval interval = StudentT.interval95(value, error, degreesOfFreedom);
    return new ParameterEstimate(
        value, error, new Interval(Math.max(0, interval.low()), interval.high()));
  }
}
