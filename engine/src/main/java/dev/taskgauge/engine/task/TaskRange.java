package dev.taskgauge.engine.task;

/**
 * Consecutive tasks of a run that all have the same command.
 *
 * @param firstId the id of the first task, unique in its run, counted from 0
 * @param count how many tasks, at least 1
 * @param command what each of them does
 */
public record TaskRange(long firstId, long count, TaskCommand command) {
  public TaskRange {
    if (firstId < 0) {
      throw new IllegalArgumentException("first task id " + firstId + ": expected 0 or more");
    }
    if (count < 1) {
      throw new IllegalArgumentException("task count " + count + ": expected 1 or more");
    }
  }
}
