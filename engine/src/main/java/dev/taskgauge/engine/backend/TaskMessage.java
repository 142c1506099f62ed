package dev.taskgauge.engine.backend;

import dev.taskgauge.engine.task.TaskRange;
import java.util.List;

/**
 * What travels on a task queue: one or several tasks of a run. Workers claim, execute and
 * acknowledge a message as a whole.
 *
 * @param runId the run that the tasks belong to
 * @param sequence number of the message in its run, counted from 0
 * @param ranges the tasks, in order; at least one
 */
public record TaskMessage(String runId, long sequence, List<TaskRange> ranges) {
  public TaskMessage {
    ranges = List.copyOf(ranges);
    if (ranges.isEmpty()) {
      throw new IllegalArgumentException("message " + sequence + " holds no tasks");
    }
  }

  /** How many tasks ride in it. */
  public long taskCount() {
    long count = 0;
    for (TaskRange range : ranges) {
      count += range.count();
    }
    return count;
  }
}
