package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.backend.MessageResult;
import dev.taskgauge.engine.measure.MeterSnapshot;
import dev.taskgauge.engine.measure.RequestCount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What travels on a result queue.
 *
 * @param runId the run
 * @param worker who sends it; the same in all of a worker's lives
 * @param results results of task messages; may be none
 * @param report what the worker did until now; null where the last report is young enough
 */
record ResultMessage(
    String runId, String worker, List<MessageResult> results, @Nullable Report report) {
  ResultMessage {
    results = List.copyOf(results);
  }

  /**
   * A worker's report of itself.
   *
   * @param meters what its slots did
   * @param requests the requests that it made in this run
   */
  record Report(MeterSnapshot meters, List<RequestCount> requests) {
    Report {
      requests = List.copyOf(requests);
    }
  }
}
