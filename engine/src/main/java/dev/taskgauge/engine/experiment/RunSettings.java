package dev.taskgauge.engine.experiment;

import dev.taskgauge.engine.task.Workload;

/**
 * One point of an experiment's grid: one workload on one back end with one number of slots.
 *
 * @param workload where the tasks come from
 * @param backend which back end
 * @param slots how many worker slots, 1 to {@link #MAX_SLOTS}
 */
public record RunSettings(WorkloadSpec workload, BackendSettings backend, int slots) {
  /** The most slots of a run. */
  public static final int MAX_SLOTS = 10_000;

  public RunSettings {
    checkSlots(slots);
    if (workload instanceof GeneratedWorkload generated
        && generated.taskCount(slots) > Workload.MAX_TASKS) {
      throw new IllegalArgumentException(
          generated.taskCount(slots)
              + " tasks for "
              + slots
              + " workers: expected at most "
              + Workload.MAX_TASKS);
    }
  }

  /**
   * Checks a number of slots.
   *
   * @throws IllegalArgumentException naming the value and what is allowed
   */
  static void checkSlots(int slots) {
    if (slots < 1 || slots > MAX_SLOTS) {
      throw new IllegalArgumentException("workers " + slots + ": expected 1 to " + MAX_SLOTS);
    }
  }
}
