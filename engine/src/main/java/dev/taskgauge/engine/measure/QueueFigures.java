package dev.taskgauge.engine.measure;

import java.util.List;

/**
 * What a run cost its queue, where that is a service of its own.
 *
 * @param workers how many worker processes took part
 * @param messages how many task messages were submitted
 * @param executions how many tasks the workers say that they executed; more than the tasks of the
 *     run where some were executed more than once
 * @param rejected how many messages were found in the dead-letter queue during the run
 * @param requests the requests that client and workers made during the run, by operation
 */
public record QueueFigures(
    int workers, long messages, long executions, long rejected, List<RequestCount> requests) {
  public QueueFigures {
    requests = List.copyOf(requests);
  }
}
