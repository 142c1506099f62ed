package dev.taskgauge.engine.analysis;

import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.WorkloadSpec;
import dev.taskgauge.engine.measure.statistics.Comparison;
import dev.taskgauge.engine.measure.statistics.SamplePair;
import dev.taskgauge.engine.measure.statistics.SampleSummary;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.RunRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Runs of one experiment side by side. A run stands for its point, with all repetitions of that:
 * one alone says nothing of how far it would vary. Only where all that were chosen are of one point
 * each stands for itself.
 *
 * @param sides what is compared, in the order of the experiment's grid; no two with the same name
 * @param repetitions whether each is a repetition of the same point
 */
public record ComparedRuns(List<Side> sides, boolean repetitions) {
  public ComparedRuns {
    sides = List.copyOf(sides);
  }

  /**
   * One of those that are compared.
   *
   * @param name what sets it apart from the others, such as {@code 10 ms, 8 workers}
   * @param series what sets its tasks and back end apart; empty where they are the same
   * @param point what it measured
   */
  public record Side(String name, String series, PointResult point) {}

  /** What is compared. */
  public enum Value {
    /** Tasks/s. */
    THROUGHPUT,
    /** Ideal ÷ elapsed. */
    EFFICIENCY
  }

  /**
   * Of an experiment.
   *
   * @param chosen some of its runs; those that warmed up or did not come to their end are left out
   */
  public static ComparedRuns of(ExperimentRecord record, List<RunRecord> chosen) {
    Set<RunSettings> wanted = new HashSet<>();
    chosen.forEach(run -> wanted.add(run.settings()));
    List<PointResult> points =
        ExperimentResults.points(record.runs()).stream()
            .filter(point -> wanted.contains(point.settings()))
            .sorted(Comparator.comparingInt(point -> point.runs().get(0).turn().point()))
            .toList();
    boolean repetitions = points.size() == 1;
    if (repetitions) {
      points =
          points.get(0).runs().stream()
              .filter(chosen::contains)
              .map(run -> PointResult.of(List.of(run)))
              .toList();
    }
    return new ComparedRuns(sides(points, repetitions), repetitions);
  }

  private static List<Side> sides(List<PointResult> points, boolean repetitions) {
    List<WorkloadSpec> workloads =
        points.stream().map(point -> point.settings().workload()).toList();
    List<BackendSettings> backends =
        points.stream().map(point -> point.settings().backend()).toList();
    boolean named = workloads.stream().distinct().count() > 1;
    named |= backends.stream().distinct().count() > 1;
    SeriesNames names = new SeriesNames(workloads, backends);
    List<Side> sides = new ArrayList<>();
    for (PointResult point : points) {
      RunSettings settings = point.settings();
      String series = named ? names.name(settings.workload(), settings.backend()) : "";
      String workers = point.workers() + (point.workers() == 1 ? " worker" : " workers");
      String repetition =
          repetitions ? ", repetition " + point.runs().get(0).turn().repetition() : "";
      sides.add(new Side((named ? series + ", " : "") + workers + repetition, series, point));
    }
    return sides;
  }

  /**
   * How much more or less one of them reached than another.
   *
   * @param noiseThreshold the change that is of no interest, as a fraction
   * @return empty where one of them has nothing to compare: no task completed, or no ideal
   */
  public static Optional<Comparison> compare(
      Side base, Side candidate, Value value, double noiseThreshold) {
    List<Double> before = values(base.point(), value);
    List<Double> after = values(candidate.point(), value);
    boolean comparable =
        !before.isEmpty()
            && !after.isEmpty()
            && before.stream().allMatch(each -> each > 0)
            && after.stream().allMatch(each -> each > 0);
    return comparable
        ? Optional.of(Comparison.of(new SamplePair(before, after), noiseThreshold))
        : Optional.empty();
  }

  private static List<Double> values(PointResult point, Value value) {
    SampleSummary efficiency = point.efficiency();
    if (value == Value.EFFICIENCY && efficiency == null) {
      return List.of();
    }
    return point.runs().stream()
        .map(RunRecord::measurement)
        .map(
            measured ->
                value == Value.THROUGHPUT
                    ? measured.throughputTasksPerSecond()
                    : measured.efficiency().orElse(0))
        .toList();
  }
}
