package dev.taskgauge.benchmarks.endtoend;

import dev.taskgauge.benchmarks.results.Metric;
import java.util.List;

/** Many tasks, and many workers. */
public final class ScaleComparison {
  /** What is measured, of the one or the other. */
  public static final List<Metric> METRICS =
      List.of(
          Metrics.ELAPSED,
          Metrics.RATE,
          Metrics.EFFICIENCY,
          Metrics.FLEET,
          Metrics.HEAP,
          Metrics.HEAP_AFTER,
          Metrics.TASKS_A_MESSAGE,
          Metrics.REQUESTS);

  private ScaleComparison() {}
}
