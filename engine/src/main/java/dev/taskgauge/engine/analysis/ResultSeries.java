package dev.taskgauge.engine.analysis;

import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.WorkloadSpec;
import dev.taskgauge.engine.measure.statistics.ScalabilityFit;
import dev.taskgauge.engine.measure.statistics.ScalabilityPoint;
import dev.taskgauge.engine.result.RunRecord;
import java.util.List;
import java.util.Optional;

/**
 * Points that differ in the number of workers alone.
 *
 * @param name what sets it apart from the other series of the experiment, such as {@code 10 ms}
 * @param workload the workload of all of them
 * @param backend the back end of all of them
 * @param points by ascending number of workers; at least one
 */
public record ResultSeries(
    String name, WorkloadSpec workload, BackendSettings backend, List<PointResult> points) {
  public ResultSeries {
    points = List.copyOf(points);
  }

  /** The point with so many workers. */
  public Optional<PointResult> at(int workers) {
    return points.stream().filter(point -> point.workers() == workers).findFirst();
  }

  /** Whether a run has the settings of its points. */
  public boolean isOf(RunRecord run) {
    return run.settings().workload().equals(workload) && run.settings().backend().equals(backend);
  }

  /**
   * The scalability law of its throughput. Every repetition is a point of the fit, known to the
   * same fraction of itself as all others.
   */
  public ScalabilityFit scalability() {
    return ScalabilityFit.of(
        points.stream()
            .flatMap(point -> point.runs().stream())
            .map(
                run ->
                    ScalabilityPoint.withRelativeNoise(
                        run.settings().slots(), run.measurement().throughputTasksPerSecond()))
            .toList());
  }
}
