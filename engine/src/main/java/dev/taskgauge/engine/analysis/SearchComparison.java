package dev.taskgauge.engine.analysis;

import dev.taskgauge.engine.measure.statistics.MetgComparison;
import dev.taskgauge.engine.measure.statistics.MetgEstimate;
import org.jspecify.annotations.Nullable;

/**
 * A search of one experiment beside the same search of another.
 *
 * @param name its name in the candidate
 * @param base of the experiment that is compared with
 * @param candidate of the one that is judged
 */
public record SearchComparison(
    String name, SearchResult base, SearchResult candidate, MetgComparison comparison) {
  static SearchComparison of(SearchResult base, SearchResult candidate, double noiseThreshold) {
    return new SearchComparison(
        candidate.name(),
        base,
        candidate,
        MetgComparison.of(estimate(base), estimate(candidate), noiseThreshold));
  }

  private static @Nullable MetgEstimate estimate(SearchResult search) {
    return MetgEstimate.of(
            search.result(),
            search.points().stream()
                .map(point -> new MetgEstimate.Tried(point.lengthNanos(), point.efficiency()))
                .toList(),
            search.plan().efficiency())
        .orElse(null);
  }
}
