package dev.taskgauge.engine.result;

import java.util.List;

/**
 * What a record file holds.
 *
 * @param experimentName the name of the experiment
 * @param runs its runs, in the order in which they ran
 */
public record ExperimentRecord(String experimentName, List<RunRecord> runs) {
  public ExperimentRecord {
    runs = List.copyOf(runs);
  }
}
