package dev.taskgauge.engine.analysis;

import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.WorkloadSpec;
import dev.taskgauge.engine.measure.statistics.Comparison;
import dev.taskgauge.engine.measure.statistics.SamplePair;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.task.TaskKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One experiment beside another: throughput point by point, and the shortest task lengths of
 * searches.
 *
 * @param rows the points that both have, in the order of the candidate
 * @param overall all rows together, judged once; null where there are none
 * @param searches the searches that both have, in the order of the candidate
 * @param uncompared points and searches of either that the other has not, in words
 */
public record ExperimentComparison(
    List<Row> rows,
    @Nullable Comparison overall,
    List<SearchComparison> searches,
    List<String> uncompared) {
  /** A change within so much is of no interest where nothing else is said. */
  public static final double DEFAULT_NOISE = 0.02;

  public ExperimentComparison {
    rows = List.copyOf(rows);
    searches = List.copyOf(searches);
    uncompared = List.copyOf(uncompared);
  }

  /**
   * A point of both.
   *
   * @param name its series in the candidate
   * @param base the point of the experiment that is compared with
   * @param candidate the point of the one that is judged
   */
  public record Row(String name, PointResult base, PointResult candidate, Comparison comparison) {}

  /** What of a back end counts; null where nothing does. */
  @FunctionalInterface
  private interface BackendIdentity {
    @Nullable BackendSettings of(BackendSettings backend);
  }

  /** The settings of a point; its back end only where that counts. */
  private record Point(WorkloadSpec workload, int workers, @Nullable BackendSettings backend) {}

  /** What a search looked for; on which back end only where that counts. */
  private record Search(
      TaskKind kind, double efficiency, int workers, @Nullable BackendSettings backend) {}

  /**
   * Compares. Points and searches are the same where all their settings are, but for the names of
   * queues; where each experiment has one back end, and another one, where all other settings are:
   * what the back ends differ in is compared then.
   *
   * @param noiseThreshold the change that is of no interest, as a fraction
   */
  public static ExperimentComparison of(
      ExperimentResults base, ExperimentResults candidate, double noiseThreshold) {
    CommonNames names = new CommonNames(List.of(base, candidate));
    return ofNamed(names.named(base), names.named(candidate), noiseThreshold);
  }

  /** The same of experiments whose series have names in common already. */
  static ExperimentComparison ofNamed(
      ExperimentResults base, ExperimentResults candidate, double noiseThreshold) {
    boolean queuesCount =
        !Designs.tellApart(backends(base)) || !Designs.tellApart(backends(candidate));
    ExperimentComparison same =
        of(base, candidate, noiseThreshold, queuesCount ? backend -> backend : Designs::of);
    return same.isEmpty()
            && backends(base).stream().distinct().count() == 1
            && backends(candidate).stream().distinct().count() == 1
        ? of(base, candidate, noiseThreshold, backend -> null)
        : same;
  }

  /** Whether they have nothing in common. */
  public boolean isEmpty() {
    return rows.isEmpty() && searches.isEmpty();
  }

  private static List<BackendSettings> backends(ExperimentResults results) {
    return Stream.concat(
            results.series().stream().map(ResultSeries::backend),
            results.searches().stream().map(SearchResult::backend))
        .toList();
  }

  private static ExperimentComparison of(
      ExperimentResults base,
      ExperimentResults candidate,
      double noiseThreshold,
      BackendIdentity identity) {
    List<String> uncompared = new ArrayList<>();
    List<Row> rows = rows(base, candidate, noiseThreshold, identity, uncompared);
    List<SearchComparison> searches =
        searches(base, candidate, noiseThreshold, identity, uncompared);
    List<SamplePair> pairs = rows.stream().map(row -> pair(row.base(), row.candidate())).toList();
    return new ExperimentComparison(
        rows,
        pairs.isEmpty() ? null : Comparison.overall(pairs, noiseThreshold),
        searches,
        uncompared);
  }

  private static List<Row> rows(
      ExperimentResults base,
      ExperimentResults candidate,
      double noiseThreshold,
      BackendIdentity identity,
      List<String> uncompared) {
    Map<Point, PointResult> left = new LinkedHashMap<>();
    base.points().forEach(point -> left.put(key(point, identity), point));
    List<Row> rows = new ArrayList<>();
    for (ResultSeries series : candidate.series()) {
      for (PointResult point : series.points()) {
        PointResult other = left.remove(key(point, identity));
        if (other == null || !isComparable(other) || !isComparable(point)) {
          uncompared.add(words(series.name(), point));
        } else {
          Comparison comparison = Comparison.of(pair(other, point), noiseThreshold);
          rows.add(new Row(series.name(), other, point, comparison));
        }
      }
    }
    for (ResultSeries series : base.series()) {
      series.points().stream()
          .filter(left::containsValue)
          .forEach(point -> uncompared.add(words(series.name(), point)));
    }
    return rows;
  }

  private static List<SearchComparison> searches(
      ExperimentResults base,
      ExperimentResults candidate,
      double noiseThreshold,
      BackendIdentity identity,
      List<String> uncompared) {
    Map<Search, SearchResult> left = new LinkedHashMap<>();
    base.searches().forEach(search -> left.put(key(search, identity), search));
    List<SearchComparison> searches = new ArrayList<>();
    for (SearchResult search : candidate.searches()) {
      SearchResult other = left.remove(key(search, identity));
      if (other == null) {
        uncompared.add(words(search));
      } else {
        searches.add(SearchComparison.of(other, search, noiseThreshold));
      }
    }
    left.values().forEach(search -> uncompared.add(words(search)));
    return searches;
  }

  private static Point key(PointResult point, BackendIdentity identity) {
    RunSettings settings = point.settings();
    return new Point(settings.workload(), settings.slots(), identity.of(settings.backend()));
  }

  private static Search key(SearchResult search, BackendIdentity identity) {
    return new Search(
        search.plan().kind(),
        search.plan().efficiency(),
        search.workers(),
        identity.of(search.backend()));
  }

  /** Nothing completed is nothing to compare. */
  private static boolean isComparable(PointResult point) {
    return point.throughput().min() > 0;
  }

  private static SamplePair pair(PointResult base, PointResult candidate) {
    return new SamplePair(throughputs(base), throughputs(candidate));
  }

  private static List<Double> throughputs(PointResult point) {
    return point.runs().stream()
        .map(RunRecord::measurement)
        .map(measurement -> measurement.throughputTasksPerSecond())
        .toList();
  }

  private static String words(String series, PointResult point) {
    return series + ", " + point.workers() + (point.workers() == 1 ? " worker" : " workers");
  }

  private static String words(SearchResult search) {
    return "search of " + search.plan().kind().word() + " lengths on " + search.name();
  }
}
