package dev.taskgauge.benchmarks.results;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All of one comparison.
 *
 * @param version of the file format
 * @param comparison the command that measured it
 * @param settings what it was told, by option
 * @param machine where it was measured
 * @param metrics what was measured; ratios are of the first
 * @param lines the conditions
 */
public record Results(
    int version,
    String comparison,
    Map<String, String> settings,
    Machine machine,
    List<Metric> metrics,
    List<LineResult> lines) {
  /** The version that is written. */
  public static final int VERSION = 1;

  public Results {
    if (version != VERSION) {
      throw new IllegalArgumentException("version " + version + ": expected " + VERSION);
    }
    if (metrics.isEmpty()) {
      throw new IllegalArgumentException("no metrics: expected 1 or more");
    }
    settings = new TreeMap<>(settings);
    metrics = List.copyOf(metrics);
    lines = List.copyOf(lines);
  }
}
