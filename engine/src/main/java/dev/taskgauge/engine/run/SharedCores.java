package dev.taskgauge.engine.run;

import dev.taskgauge.engine.task.TaskKind;
import dev.taskgauge.engine.task.TaskRange;
import dev.taskgauge.engine.task.Workload;

/**
 * The shortest time in which a workload can be done where its tasks of kind {@code cpu} share the
 * cores of a machine, however many slots there are. Tasks are taken in their order: sleeping ones
 * fill the slots that busy ones leave only where they stand near to each other.
 *
 * @param slots how many tasks run at once at most
 * @param cores how many of them may be busy
 */
record SharedCores(int slots, int cores) {
  /** Tasks within so many for each slot are near to each other. */
  private static final int NEAR_TASKS_PER_SLOT = 4;

  /** Tasks in more entries are mixed well, and looking at each would take longer than a glance. */
  private static final int MOST_ENTRIES = 10_000;

  /** In nanoseconds. */
  long idealNanos(Workload workload) {
    double shared =
        workload.kinds().size() == 1 || workload.entryCount() > MOST_ENTRIES
            ? mixedNanos(
                (double) workload.totalNominalNanos(),
                (double) workload.totalNominalNanos(TaskKind.CPU))
            : inOrderNanos(workload);
    return Math.max(workload.longestNominalNanos(), (long) Math.ceil(shared));
  }

  /**
   * Of tasks that run side by side.
   *
   * @param nominalNanos what all of them ask for
   * @param busyNanos what those of kind {@code cpu} ask for
   */
  double mixedNanos(double nominalNanos, double busyNanos) {
    return Math.max(nominalNanos / slots, busyNanos / Math.min(slots, cores));
  }

  private double inOrderNanos(Workload workload) {
    long enough = (long) NEAR_TASKS_PER_SLOT * slots;
    Near near = new Near();
    double sum = 0;
    for (TaskRange range : workload.ranges()) {
      if (range.count() >= enough) {
        sum += near.end();
      }
      near.add(range);
      if (near.tasks >= enough) {
        sum += near.end();
      }
    }
    return sum + near.end();
  }

  /** Tasks that stand near to each other. */
  private final class Near {
    private long tasks;
    private double nominalNanos;
    private double busyNanos;

    void add(TaskRange range) {
      double its = (double) range.count() * range.command().nominalNanos();
      tasks += range.count();
      nominalNanos += its;
      busyNanos += range.command().kind() == TaskKind.CPU ? its : 0;
    }

    /** What they take; others follow. */
    double end() {
      double nanos = mixedNanos(nominalNanos, busyNanos);
      tasks = 0;
      nominalNanos = 0;
      busyNanos = 0;
      return nanos;
    }
  }
}
