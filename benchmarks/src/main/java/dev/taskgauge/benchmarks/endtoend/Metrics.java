package dev.taskgauge.benchmarks.endtoend;

import dev.taskgauge.benchmarks.results.Metric;

/** What is measured of runs on SQS. */
final class Metrics {
  static final Metric EFFICIENCY = new Metric("efficiency", "efficiency", true, 3);
  static final Metric RATE = new Metric("tasksPerSecond", "tasks/s", true, 0);
  static final Metric TASKS_A_MESSAGE = new Metric("tasksPerMessage", "tasks a message", true, 1);
  static final Metric REQUESTS =
      new Metric("requestsPerTask", "requests a task, of client and workers", false, 4);
  static final Metric ELAPSED = new Metric("elapsedSeconds", "elapsed, s", false, 2);
  static final Metric FLEET = new Metric("fleetSeconds", "until all slots are ready, s", false, 2);
  static final Metric HEAP =
      new Metric(
          "peakHeapMebibytes", "the client's heap before a collection, MiB at most", false, 0);
  static final Metric HEAP_AFTER =
      new Metric("peakHeapAfterMebibytes", "after one, MiB at most", false, 0);

  private Metrics() {}
}
