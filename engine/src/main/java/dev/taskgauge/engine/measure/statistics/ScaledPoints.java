package dev.taskgauge.engine.measure.statistics;

import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Points of a {@link ScalabilityFit} in numbers of about the same size, as a solver needs them:
 * workers ÷ the largest number of workers S, throughputs ÷ their weighted mean X̄, weights with the
 * mean 1. Of the parameters it knows λ × S ÷ X̄, σ × S and κ × S², in this order.
 */
final class ScaledPoints {
  /** How many parameters the law has. */
  static final int PARAMETERS = 3;

  private final double[] workers;
  private final double[] throughputs;
  private final double[] rootWeights;
  private final double workersScale;
  private final double throughputScale;

  ScaledPoints(List<ScalabilityPoint> points) {
    double meanWeight =
        points.stream().mapToDouble(ScalabilityPoint::weight).average().orElseThrow();
    workersScale = points.stream().mapToDouble(ScalabilityPoint::workers).max().orElseThrow();
    throughputScale =
        points.stream()
            .mapToDouble(point -> point.weight() / meanWeight * point.throughput())
            .average()
            .orElseThrow();
    workers = points.stream().mapToDouble(ScalabilityPoint::workers).toArray();
    throughputs =
        points.stream().mapToDouble(point -> point.throughput() / throughputScale).toArray();
    rootWeights =
        points.stream().mapToDouble(point -> Math.sqrt(point.weight() / meanWeight)).toArray();
  }

  int count() {
    return workers.length;
  }

  /** The measured throughputs, scaled: their weighted mean is 1. */
  double[] throughputs() {
    return throughputs.clone();
  }

  /** √ of the weight of point i. */
  double rootWeight(int i) {
    return rootWeights[i];
  }

  /** One scaled throughput in the unit of the measured ones. */
  double throughputScale() {
    return throughputScale;
  }

  /** By what each scaled parameter is multiplied to be a parameter of the law. */
  double[] parameterScales() {
    return new double[] {
      throughputScale / workersScale, 1 / workersScale, 1 / (workersScale * workersScale)
    };
  }

  /** The law with these scaled parameters. */
  ScalabilityLaw law(double[] parameters) {
    double[] scales = parameterScales();
    return new ScalabilityLaw(
        parameters[0] * scales[0], parameters[1] * scales[1], parameters[2] * scales[2]);
  }

  /** What the law with these parameters says of point i, scaled. */
  double predicted(double[] parameters, int i) {
    return parameters[0] * workers[i] / workersScale / denominator(parameters, i);
  }

  /** The sum of the weighted squares of what these throughputs differ from the law. */
  double cost(double[] parameters, double[] scaledThroughputs) {
    double sum = 0;
    for (int i = 0; i < workers.length; i++) {
      double residual = rootWeights[i] * (scaledThroughputs[i] - predicted(parameters, i));
      sum += residual * residual;
    }
    return sum;
  }

  /** The sum of the weighted squares of what the measured throughputs differ from their mean. */
  double totalVariation() {
    double sum = 0;
    for (int i = 0; i < workers.length; i++) {
      double residual = rootWeights[i] * (throughputs[i] - 1);
      sum += residual * residual;
    }
    return sum;
  }

  /** How the weighted throughputs change with the parameters: a row a point. */
  RealMatrix weightedJacobian(double[] parameters) {
    RealMatrix jacobian = new Array2DRowRealMatrix(workers.length, PARAMETERS);
    for (int i = 0; i < workers.length; i++) {
      double byLambda = rootWeights[i] * workers[i] / workersScale / denominator(parameters, i);
      double byDenominator = -byLambda * parameters[0] / denominator(parameters, i);
      jacobian.setEntry(i, 0, byLambda);
      jacobian.setEntry(i, 1, byDenominator * contention(i));
      jacobian.setEntry(i, 2, byDenominator * crosstalk(i));
    }
    return jacobian;
  }

  /**
   * Parameters from which a search may start: those of the linear law that workers ÷ throughput
   * follows, 1 ÷ λ + (σ ÷ λ)(N − 1) + (κ ÷ λ) N(N − 1), with the weights changed so that errors of
   * the throughput count as before; and, should that be far off, a plain guess.
   */
  List<double[]> starts() {
    double mostPerWorker = 0;
    for (int i = 0; i < workers.length; i++) {
      mostPerWorker = Math.max(mostPerWorker, throughputs[i] * workersScale / workers[i]);
    }
    double[] guess = {mostPerWorker, 1, 1};
    double[] linear = linearParameters();
    if (!(linear[0] > 0)) {
      return List.of(guess);
    }
    double lambda = 1 / linear[0];
    double[] start = {lambda, Math.max(0, linear[1] * lambda), Math.max(0, linear[2] * lambda)};
    return List.of(start, guess);
  }

  private double[] linearParameters() {
    RealMatrix rows = new Array2DRowRealMatrix(workers.length, PARAMETERS);
    RealVector values = new ArrayRealVector(workers.length);
    for (int i = 0; i < workers.length; i++) {
      double weight = rootWeights[i] * throughputs[i] * throughputs[i] * workersScale / workers[i];
      rows.setRow(i, new double[] {weight, weight * contention(i), weight * crosstalk(i)});
      values.setEntry(i, weight * workers[i] / workersScale / throughputs[i]);
    }
    return new QRDecomposition(rows).getSolver().solve(values).toArray();
  }

  private double denominator(double[] parameters, int i) {
    return 1 + parameters[1] * contention(i) + parameters[2] * crosstalk(i);
  }

  private double contention(int i) {
    return (workers[i] - 1) / workersScale;
  }

  private double crosstalk(int i) {
    return workers[i] * (workers[i] - 1) / (workersScale * workersScale);
  }
}
