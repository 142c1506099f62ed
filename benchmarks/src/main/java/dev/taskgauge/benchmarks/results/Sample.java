package dev.taskgauge.benchmarks.results;

import java.util.Map;

/**
 * One repetition of one side.
 *
 * @param round which round of the line, from 1
 * @param place which of the round's sides it was, from 1
 * @param values what was measured, by the name of the metric; a metric may be missing
 */
public record Sample(int round, int place, Map<String, Double> values) {
  public Sample {
    values = Map.copyOf(values);
  }
}
