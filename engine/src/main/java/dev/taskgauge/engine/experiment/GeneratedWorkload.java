package dev.taskgauge.engine.experiment;

import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.TaskKind;
import dev.taskgauge.engine.task.Workload;

/**
 * Generated tasks of one kind.
 *
 * @param kind what each task does
 * @param lengths how long the tasks are
 * @param count how many tasks, in the run or for each slot
 * @param perWorker whether {@code count} is for each slot
 * @param seed of the random lengths; kept in the record, so that the same tasks can be had again
 */
public record GeneratedWorkload(
    TaskKind kind, LengthDistribution lengths, long count, boolean perWorker, long seed)
    implements WorkloadSpec {
  public GeneratedWorkload {
    if (count < 1 || count > Workload.MAX_TASKS) {
      throw new IllegalArgumentException(
          "task count " + count + ": expected 1 to " + Workload.MAX_TASKS);
    }
  }

  /** How many tasks a run with so many slots has. */
  public long taskCount(int slots) {
    return perWorker ? count * slots : count;
  }
}
