package dev.taskgauge.engine.run;

import java.util.OptionalDouble;

/**
 * A moment of a run, told ten times a second.
 *
 * @param phase where the run is
 * @param elapsedNanos since the first task was submitted
 * @param totalTasks tasks of the workload
 * @param completed tasks completed so far
 * @param failed tasks failed so far
 * @param queuedTasks tasks submitted and not yet received; -1 where the back end can not tell
 * @param recentTasksPerSecond throughput since the previous moment
 * @param efficiency nominal work done so far ÷ (slots × elapsed); empty for tasks of length 0
 * @param remainingNanos estimated time left; -1 where nothing can be said yet
 */
public record RunProgress(
    RunPhase phase,
    long elapsedNanos,
    long totalTasks,
    long completed,
    long failed,
    long queuedTasks,
    double recentTasksPerSecond,
    OptionalDouble efficiency,
    long remainingNanos) {
  /** The part of the tasks that have a result, 0..1. */
  public double fraction() {
    return totalTasks == 0 ? 0 : (double) (completed + failed) / totalTasks;
  }
}
