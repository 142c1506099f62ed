package dev.taskgauge.engine.measure.statistics;

import java.util.List;
import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresProblem;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.util.Pair;

/**
 * Least squares for the {@link ScalabilityLaw} with σ ≥ 0 and κ ≥ 0, by Levenberg and Marquardt.
 *
 * <p>The best law within the bounds is the best of all on one of the faces that the bounds make:
 * nothing at 0, κ at 0, σ at 0, or both. So each face is searched without bounds, and the best law
 * that keeps them is taken; where the first face has one, no other can be better.
 */
final class ScalabilitySolver {
  private static final List<int[]> FACES =
      List.of(new int[] {0, 1, 2}, new int[] {0, 1}, new int[] {0, 2}, new int[] {0});
  private static final int MAX_ITERATIONS = 1_000;

  private final ScaledPoints points;

  /** For these points; their throughputs are given to each search. */
  ScalabilitySolver(ScaledPoints points) {
    this.points = points;
  }

  /**
   * The best scaled parameters.
   *
   * @param throughputs scaled, one a point
   * @param starts scaled parameters, each tried
   * @return empty where no search converges
   */
  Optional<double[]> solve(double[] throughputs, List<double[]> starts) {
    Optional<double[]> best = Optional.empty();
    double bestCost = Double.POSITIVE_INFINITY;
    for (int[] face : FACES) {
      for (double[] start : starts) {
        Optional<double[]> found =
            search(throughputs, face, start).filter(ScalabilitySolver::keepsBounds);
        if (found.isPresent() && points.cost(found.get(), throughputs) < bestCost) {
          best = found;
          bestCost = points.cost(found.get(), throughputs);
        }
      }
      if (best.isPresent() && face.length == ScaledPoints.PARAMETERS) {
        break;
      }
    }
    return best;
  }

  private Optional<double[]> search(double[] throughputs, int[] face, double[] start) {
    double[] target = new double[throughputs.length];
    for (int i = 0; i < target.length; i++) {
      target[i] = points.rootWeight(i) * throughputs[i];
    }
    LeastSquaresProblem problem =
        new LeastSquaresBuilder()
            .model(point -> valueAndJacobian(whole(point, face), face))
            .target(target)
            .start(part(start, face))
            .maxEvaluations(MAX_ITERATIONS)
            .maxIterations(MAX_ITERATIONS)
            .build();
    try {
      RealVector optimum = new LevenbergMarquardtOptimizer().optimize(problem).getPoint();
      return Optional.of(whole(optimum, face));
    } catch (MathRuntimeException e) {
      // Thrown where it does not converge, for one of several reasons.
      return Optional.empty();
    }
  }

  private Pair<RealVector, RealMatrix> valueAndJacobian(double[] parameters, int[] face) {
    RealVector value = new ArrayRealVector(points.count());
    for (int i = 0; i < points.count(); i++) {
      value.setEntry(i, points.rootWeight(i) * points.predicted(parameters, i));
    }
    RealMatrix jacobian = points.weightedJacobian(parameters);
    RealMatrix ofFace = new Array2DRowRealMatrix(points.count(), face.length);
    for (int column = 0; column < face.length; column++) {
      ofFace.setColumn(column, jacobian.getColumn(face[column]));
    }
    return new Pair<>(value, ofFace);
  }

  /** False also where a parameter is not a number. */
  private static boolean keepsBounds(double[] parameters) {
    return parameters[0] > 0 && parameters[1] >= 0 && parameters[2] >= 0;
  }

  private static double[] whole(RealVector point, int[] face) {
    double[] parameters = new double[ScaledPoints.PARAMETERS];
    for (int i = 0; i < face.length; i++) {
      parameters[face[i]] = point.getEntry(i);
    }
    return parameters;
  }

  private static double[] part(double[] parameters, int[] face) {
    double[] point = new double[face.length];
    for (int i = 0; i < face.length; i++) {
      point[i] = parameters[face[i]];
    }
    return point;
  }
}
