package dev.taskgauge.engine.measure;

/**
 * How many tasks a run had and what became of them.
 *
 * @param total tasks of the workload
 * @param completed tasks that completed
 * @param failed tasks that failed
 * @param duplicates results that came for a task that already had one; counted nowhere else
 */
public record TaskCounts(long total, long completed, long failed, long duplicates) {
  /** Tasks that have a result. */
  public long finished() {
    return completed + failed;
  }
}
