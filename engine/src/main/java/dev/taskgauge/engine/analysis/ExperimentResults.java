package dev.taskgauge.engine.analysis;

import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.MetgPlan;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.WorkloadSpec;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.measure.statistics.ScalabilityFit;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.result.SearchedLength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What an experiment has measured, arranged: series of points, and the searches. Warm-up runs, and
 * runs that were stopped or reached a limit, are kept apart and in no figure; only a search takes
 * from runs at their limit that a length was too long to be tried within it.
 *
 * @param experiment what was run
 * @param series in the order of the experiment's grid; empty for a search
 * @param searches in the order in which they ran; empty for a grid
 * @param warmUps the runs that warmed back ends up
 * @param partial the runs that did not come to their end
 * @param runs every run, in the order in which they ran
 */
public record ExperimentResults(
    Experiment experiment,
    List<ResultSeries> series,
    List<SearchResult> searches,
    List<RunRecord> warmUps,
    List<RunRecord> partial,
    List<RunRecord> runs) {
  public ExperimentResults {
    series = List.copyOf(series);
    searches = List.copyOf(searches);
    warmUps = List.copyOf(warmUps);
    partial = List.copyOf(partial);
    runs = List.copyOf(runs);
  }

  private record SeriesKey(WorkloadSpec workload, BackendSettings backend) {}

  /** Of an experiment and its runs so far, in the order in which they ran. */
  public static ExperimentResults of(Experiment experiment, List<RunRecord> runs) {
    List<RunRecord> warmUps = runs.stream().filter(run -> run.turn().isWarmUp()).toList();
    List<RunRecord> partial =
        runs.stream()
            .filter(run -> !run.turn().isWarmUp() && run.measurement().end() != RunEnd.DONE)
            .toList();
    if (experiment.plan() instanceof MetgPlan plan) {
      var counted = bySettings(runs, run -> SearchedLength.counts(run, experiment.protocol()));
      return new ExperimentResults(
          experiment, List.of(), SearchResult.of(plan, counted), warmUps, partial, runs);
    }
    return new ExperimentResults(
        experiment, series(experiment.backends(), points(runs)), List.of(), warmUps, partial, runs);
  }

  /** What whole runs came to, by their settings. */
  static List<PointResult> points(List<RunRecord> runs) {
    var whole = bySettings(runs, run -> run.measurement().end() == RunEnd.DONE);
    return whole.values().stream().map(PointResult::of).toList();
  }

  /** Runs by their settings; of a turn that was measured again, the later run counts. */
  private static Map<RunSettings, List<RunRecord>> bySettings(
      List<RunRecord> runs, Predicate<RunRecord> counts) {
    Map<RunSettings, Map<Integer, RunRecord>> bySettings = new LinkedHashMap<>();
    for (RunRecord run : runs) {
      if (!run.turn().isWarmUp() && counts.test(run)) {
        bySettings
            .computeIfAbsent(run.settings(), settings -> new LinkedHashMap<>())
            .put(run.turn().repetition(), run);
      }
    }
    Map<RunSettings, List<RunRecord>> lists = new LinkedHashMap<>();
    bySettings.forEach(
        (settings, repetitions) -> lists.put(settings, List.copyOf(repetitions.values())));
    return lists;
  }

  private static List<ResultSeries> series(
      List<BackendSettings> backends, List<PointResult> points) {
    Map<SeriesKey, List<PointResult>> byKey = new LinkedHashMap<>();
    List<PointResult> inOrder = new ArrayList<>(points);
    // By the grid, not by the shuffled order in which they were measured.
    inOrder.sort(Comparator.comparingInt(point -> point.runs().get(0).turn().point()));
    for (PointResult point : inOrder) {
      RunSettings settings = point.settings();
      byKey
          .computeIfAbsent(
              new SeriesKey(settings.workload(), settings.backend()), key -> new ArrayList<>())
          .add(point);
    }
    SeriesNames names =
        new SeriesNames(
            byKey.keySet().stream().map(SeriesKey::workload).toList(),
            // Also those that have no results yet: names do not change as they come.
            backends,
            byKey.keySet().stream().map(SeriesKey::backend).distinct().count() > 1);
    List<ResultSeries> series = new ArrayList<>();
    byKey.forEach(
        (key, its) -> {
          its.sort(Comparator.comparingInt(PointResult::workers));
          series.add(
              new ResultSeries(
                  names.name(key.workload(), key.backend()), key.workload(), key.backend(), its));
        });
    return series;
  }

  /**
   * Whether it asks how many workers help: its back ends have enough worker counts for a law to be
   * fitted, and it does not reproduce a figure of the report, which asks something else.
   */
  public boolean isScalingStudy() {
    return experiment.reportFigure() == null
        && series.stream()
            .anyMatch(each -> each.points().size() >= ScalabilityFit.MIN_WORKER_COUNTS);
  }

  /** The points of the grid none of whose runs came to its end. */
  public List<RunSettings> unmeasured() {
    Set<RunSettings> measured =
        points().stream().map(PointResult::settings).collect(Collectors.toSet());
    return experiment.points().stream().filter(point -> !measured.contains(point)).toList();
  }

  /** How many runs of the grid did not come to their end, or have not begun. */
  public int missingRuns() {
    int whole = points().stream().mapToInt(point -> point.runs().size()).sum();
    return experiment.schedule().size() - whole;
  }

  /** Every point of every series. */
  public List<PointResult> points() {
    return series.stream().flatMap(each -> each.points().stream()).toList();
  }
}
