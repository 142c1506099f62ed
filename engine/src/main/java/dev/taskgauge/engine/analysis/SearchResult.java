package dev.taskgauge.engine.analysis;

import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.MetgPlan;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.measure.statistics.MetgResult;
import dev.taskgauge.engine.measure.statistics.MetgSearch;
import dev.taskgauge.engine.measure.statistics.SampleSummary;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.result.SearchedLength;
import dev.taskgauge.engine.task.LengthDistribution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A search for the shortest task length that reaches an efficiency.
 *
 * @param name what sets it apart from the other searches of the experiment
 * @param backend its back end
 * @param workers its number of workers
 * @param plan what was searched for
 * @param result what was found
 * @param points the lengths that were tried, ascending
 */
public record SearchResult(
    String name,
    BackendSettings backend,
    int workers,
    MetgPlan plan,
    MetgResult result,
    List<Point> points) {
  public SearchResult {
    points = List.copyOf(points);
  }

  /**
   * A length that was tried.
   *
   * @param lengthNanos the length
   * @param efficiency 0..1, a value a repetition; 0 where no task completed, or none of the
   *     repetitions came to its end within its time limit
   */
  public record Point(long lengthNanos, SampleSummary efficiency) {}

  private record Key(BackendSettings backend, int workers) {}

  /**
   * Searches that have measured anything, made again from what they measured.
   *
   * @param measured the runs that count, by their settings
   */
  static List<SearchResult> of(MetgPlan plan, Map<RunSettings, List<RunRecord>> measured) {
    Map<Key, List<Point>> points = new LinkedHashMap<>();
    measured.forEach(
        (settings, runs) -> {
          if (settings.workload() instanceof GeneratedWorkload generated
              && generated.lengths() instanceof LengthDistribution.Constant constant) {
            points
                .computeIfAbsent(
                    new Key(settings.backend(), settings.slots()), key -> new ArrayList<>())
                .add(new Point(constant.nominalNanos(), SearchedLength.efficiency(runs)));
          }
        });
    SeriesNames names = new SeriesNames(List.of(), plan.backends());
    boolean workersDiffer = points.keySet().stream().map(Key::workers).distinct().count() > 1;
    List<SearchResult> results = new ArrayList<>();
    points.forEach(
        (key, its) ->
            results.add(
                new SearchResult(
                    names.search(key.backend(), workersDiffer ? key.workers() : 0),
                    key.backend(),
                    key.workers(),
                    plan,
                    search(plan, its),
                    its.stream().sorted(Comparator.comparingLong(Point::lengthNanos)).toList())));
    return results;
  }

  /** The search asks for the same lengths again where it is given the same efficiencies. */
  private static MetgResult search(MetgPlan plan, List<Point> points) {
    Map<Long, Double> efficiencies = new LinkedHashMap<>();
    points.forEach(point -> efficiencies.put(point.lengthNanos(), point.efficiency().median()));
    MetgSearch search = plan.newSearch();
    OptionalLong next = search.nextLengthNanos();
    while (next.isPresent() && efficiencies.containsKey(next.getAsLong())) {
      search.measured(next.getAsLong(), efficiencies.get(next.getAsLong()));
      next = search.nextLengthNanos();
    }
    return search.result();
  }
}
