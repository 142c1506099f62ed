package dev.taskgauge.engine.backend;

import java.util.List;

/**
 * What became of the tasks of one message.
 *
 * @param runId the run
 * @param sequence the message
 * @param completed how many of its tasks completed
 * @param failures the tasks that failed
 */
public record MessageResult(
    String runId, long sequence, long completed, List<TaskFailure> failures) {
  public MessageResult {
    failures = List.copyOf(failures);
  }
}
