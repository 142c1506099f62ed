package dev.taskgauge.engine.experiment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A grid: every workload on every back end with every number of workers.
 *
 * @param workloads the workloads, each of another task length or kind as a rule; at least one
 * @param backends the back ends, each set in its own way; at least one
 * @param workers the worker counts; at least one
 */
public record Sweep(
    List<WorkloadSpec> workloads, List<BackendSettings> backends, List<Integer> workers)
    implements Plan {
  /** The most points of a grid. */
  public static final int MAX_POINTS = 1_000;

  public Sweep {
    workloads = distinct("workloads", workloads);
    backends = distinct("back ends", backends);
    workers = distinct("worker counts", workers);
    long points = (long) workloads.size() * backends.size() * workers.size();
    if (points > MAX_POINTS) {
      throw new IllegalArgumentException(
          "a grid of " + points + " points: expected at most " + MAX_POINTS);
    }
  }

  /** What stands there twice is one point: repetitions are a setting of their own. */
  private static <T> List<T> distinct(String what, List<T> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no " + what + ": expected at least one");
    }
    Set<T> distinct = new LinkedHashSet<>(values);
    return List.copyOf(distinct);
  }

  /** The points of the grid: back end by back end, workload by workload, workers last. */
  public List<RunSettings> points() {
    List<RunSettings> points = new ArrayList<>();
    for (BackendSettings backend : backends) {
      for (WorkloadSpec workload : workloads) {
        for (int slots : workers) {
          points.add(new RunSettings(workload, backend, slots));
        }
      }
    }
    return List.copyOf(points);
  }
}
