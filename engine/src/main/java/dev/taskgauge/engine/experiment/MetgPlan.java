package dev.taskgauge.engine.experiment;

import dev.taskgauge.engine.measure.statistics.MetgRange;
import dev.taskgauge.engine.measure.statistics.MetgSearch;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.TaskKind;
import dev.taskgauge.engine.task.Workload;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A search for the shortest task length that still reaches an efficiency, METG(x), on every back
 * end with every number of workers.
 *
 * @param kind what each task does
 * @param backends the back ends; at least one
 * @param workers the worker counts; at least one
 * @param efficiency x, more than 0 and less than 1
 * @param shortestNanos where the search stops at short tasks
 * @param longestNanos where it stops at long ones
 * @param workPerWorkerNanos how much nominal work a run has for each worker; a run has at least
 *     {@link #MIN_TASKS_PER_WORKER} tasks for each
 */
public record MetgPlan(
    TaskKind kind,
    List<BackendSettings> backends,
    List<Integer> workers,
    double efficiency,
    long shortestNanos,
    long longestNanos,
    long workPerWorkerNanos)
    implements Plan {
  /** With fewer tasks the start and the end of a run would be all that is seen. */
  public static final int MIN_TASKS_PER_WORKER = 20;

  private static final long LONGEST_LENGTH_NANOS = 60_000_000_000L;
  private static final long LONGEST_WORK_NANOS = 600_000_000_000L;

  public MetgPlan {
    backends = List.copyOf(new LinkedHashSet<>(backends));
    workers = List.copyOf(new LinkedHashSet<>(workers));
    if (backends.isEmpty() || workers.isEmpty()) {
      throw new IllegalArgumentException("no back ends or worker counts: expected at least one");
    }
    for (int slots : workers) {
      RunSettings.checkSlots(slots);
    }
    if (!(efficiency > 0 && efficiency < 1)) {
      throw new IllegalArgumentException(
          "efficiency " + efficiency + ": expected more than 0 and less than 1");
    }
    if (shortestNanos < 1 || longestNanos > LONGEST_LENGTH_NANOS || shortestNanos >= longestNanos) {
      throw new IllegalArgumentException(
          "task lengths from "
              + shortestNanos
              + " ns to "
              + longestNanos
              + " ns: expected the shortest first, within 1 ns to 60 s");
    }
    if (workPerWorkerNanos < 1 || workPerWorkerNanos > LONGEST_WORK_NANOS) {
      throw new IllegalArgumentException(
          "work a worker " + workPerWorkerNanos + " ns: expected more than 0, at most 10 min");
    }
  }

  /**
   * A search that has measured nothing yet; given the same efficiencies it takes the same steps.
   */
  public MetgSearch newSearch() {
    return new MetgSearch(
        efficiency, new MetgRange(shortestNanos, longestNanos), MetgSearch.DEFAULT_TOLERANCE);
  }

  /** The most runs that it may take, to forecast by: all of a middle length. */
  public List<RunSettings> mostRuns() {
    long middleNanos = (long) Math.sqrt((double) shortestNanos * longestNanos);
    return backends.stream()
        .flatMap(backend -> workers.stream().map(slots -> run(backend, slots, middleNanos)))
        .flatMap(run -> Collections.nCopies(newSearch().mostMeasurements(), run).stream())
        .toList();
  }

  /** The run that tries a length. */
  public RunSettings run(BackendSettings backend, int slots, long lengthNanos) {
    long tasks = Math.max(MIN_TASKS_PER_WORKER, workPerWorkerNanos / lengthNanos);
    return new RunSettings(
        new GeneratedWorkload(
            kind,
            new LengthDistribution.Constant(lengthNanos),
            Math.min(tasks, Workload.MAX_TASKS / slots),
            true,
            0),
        backend,
        slots);
  }
}
