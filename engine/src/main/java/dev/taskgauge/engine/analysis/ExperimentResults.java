package dev.taskgauge.engine.analysis;

import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.MetgPlan;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.WorkloadSpec;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.measure.statistics.ScalabilityFit;
import dev.taskgauge.engine.result.RunRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an experiment has measured, arranged: series of points, and the searches. Warm-up runs, and
 * runs that were stopped or reached a limit, are kept apart and in no figure.
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
    List<PointResult> points = points(runs);
    return experiment.plan() instanceof MetgPlan plan
        ? new ExperimentResults(
            experiment, List.of(), SearchResult.of(plan, points), warmUps, partial, runs)
        : new ExperimentResults(experiment, series(points), List.of(), warmUps, partial, runs);
  }

  /** Whole runs by their settings; of a turn that was measured again, the later run counts. */
  private static List<PointResult> points(List<RunRecord> runs) {
    Map<RunSettings, Map<Integer, RunRecord>> bySettings = new LinkedHashMap<>();
    for (RunRecord run : runs) {
      if (!run.turn().isWarmUp() && run.measurement().end() == RunEnd.DONE) {
        bySettings
            .computeIfAbsent(run.settings(), settings -> new LinkedHashMap<>())
            .put(run.turn().repetition(), run);
      }
    }
    return bySettings.values().stream()
        .map(repetitions -> PointResult.of(List.copyOf(repetitions.values())))
        .toList();
  }

  private static List<ResultSeries> series(List<PointResult> points) {
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
            byKey.keySet().stream().map(SeriesKey::backend).toList());
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

  /** Every point of every series. */
  public List<PointResult> points() {
    return series.stream().flatMap(each -> each.points().stream()).toList();
  }
}
