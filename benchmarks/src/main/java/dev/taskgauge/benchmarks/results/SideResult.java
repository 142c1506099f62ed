package dev.taskgauge.benchmarks.results;

import java.util.List;

/**
 * Every repetition of one side of a line.
 *
 * @param name the side
 * @param what what exactly it does
 * @param samples its repetitions, by round; a round in which it failed is missing
 * @param troubles what went wrong, in words
 */
public record SideResult(String name, String what, List<Sample> samples, List<String> troubles) {
  public SideResult {
    samples = List.copyOf(samples);
    troubles = List.copyOf(troubles);
  }

  /** The values of a metric, by round; those repetitions that have it. */
  public List<Double> values(Metric metric) {
    return samples.stream()
        .filter(sample -> sample.values().containsKey(metric.name()))
        .map(sample -> sample.values().getOrDefault(metric.name(), Double.NaN))
        .toList();
  }
}
