package dev.taskgauge.engine.worker;

import dev.taskgauge.engine.task.TaskCommand;

/** Executes tasks, one at a time a slot; called by all slots of a worker at once. */
public interface TaskExecutor {
  /**
   * Executes a task on the calling thread.
   *
   * @param startNanos the moment at which it starts, on the worker's clock
   * @return the moment at which it ended, at least its nominal length after the start
   * @throws TaskFailedException where it failed
   * @throws InterruptedException where it was broken off because the worker stops
   */
  long execute(TaskCommand command, long startNanos)
      throws TaskFailedException, InterruptedException;
}
