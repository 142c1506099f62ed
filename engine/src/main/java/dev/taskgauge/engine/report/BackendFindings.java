package dev.taskgauge.engine.report;

import static dev.taskgauge.engine.report.ReportNumbers.count;

import dev.taskgauge.engine.analysis.ComparedRuns;
import dev.taskgauge.engine.analysis.ComparedRuns.Side;
import dev.taskgauge.engine.analysis.ComparedRuns.Value;
import dev.taskgauge.engine.analysis.ExperimentComparison;
import dev.taskgauge.engine.analysis.ExperimentResults;
import dev.taskgauge.engine.analysis.PointResult;
import dev.taskgauge.engine.analysis.ResultSeries;
import dev.taskgauge.engine.measure.statistics.Comparison;
import dev.taskgauge.engine.measure.statistics.Interval;
import dev.taskgauge.engine.measure.statistics.Verdict;
import dev.taskgauge.engine.report.Finding.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Which back end, or design of one, completed more of the same tasks a second, in sentences: each
 * beside the next slower one, at the most workers that all have. As everywhere runs are compared,
 * the interval of the difference decides whether one is called faster ({@link Comparison}).
 */
final class BackendFindings {
  private BackendFindings() {}

  /** The sentences; none where no tasks were measured on several back ends. */
  static List<Finding> of(ExperimentResults results) {
    List<Finding> findings = new ArrayList<>();
    results.series().stream()
        .collect(
            Collectors.groupingBy(ResultSeries::workload, LinkedHashMap::new, Collectors.toList()))
        .values()
        .forEach(sameTasks -> add(findings, sameTasks));
    return findings;
  }

  private static void add(List<Finding> findings, List<ResultSeries> sameTasks) {
    List<Side> fastestFirst = new ArrayList<>(atMostWorkers(sameTasks));
    fastestFirst.sort(Comparator.comparingDouble(BackendFindings::throughput).reversed());
    for (int i = 1; i < fastestFirst.size(); i++) {
      Side faster = fastestFirst.get(i - 1);
      Side slower = fastestFirst.get(i);
      ComparedRuns.compare(slower, faster, Value.THROUGHPUT, ExperimentComparison.DEFAULT_NOISE)
          .ifPresent(
              comparison ->
                  findings.add(
                      new Finding(Topic.THROUGHPUT, "", sentence(faster, slower, comparison))));
    }
  }

  /**
   * Each at the largest number of workers that all were measured with; none where there is none.
   */
  private static List<Side> atMostWorkers(List<ResultSeries> sameTasks) {
    return sameTasks.get(0).points().stream()
        .map(PointResult::workers)
        .filter(workers -> sameTasks.stream().allMatch(series -> series.at(workers).isPresent()))
        .max(Comparator.naturalOrder())
        .map(
            workers ->
                sameTasks.stream()
                    .flatMap(series -> series.at(workers).map(at -> side(series, at)).stream())
                    .toList())
        .orElse(List.of());
  }

  private static Side side(ResultSeries series, PointResult point) {
    return new Side(series.name(), series.name(), point);
  }

  private static double throughput(Side side) {
    return side.point().throughput().mean();
  }

  private static String sentence(Side faster, Side slower, Comparison comparison) {
    String workers = count(faster.point().workers(), "worker");
    Interval interval = comparison.relativeChange95();
    if (interval != null && comparison.verdict() == Verdict.INCONCLUSIVE) {
      return "With "
          + workers
          + ", no difference in tasks/s of more than "
          + ReportNumbers.wholePercent(comparison.noiseThreshold())
          + " can be told between "
          + faster.name()
          + " and "
          + slower.name()
          + " ("
          + ComparisonTable.change(comparison.relativeChange())
          + ", 95 % interval "
          + ComparisonTable.interval(comparison)
          + ").";
    }
    return faster.name()
        + ": "
        + times(comparison.relativeChange())
        + " times as many tasks/s as "
        + slower.name()
        + ", with "
        + workers
        + (interval == null
            ? ""
            : " (95 % interval " + times(interval.low()) + " to " + times(interval.high()) + ")")
        + ".";
  }

  private static String times(double relativeChange) {
    return String.format(Locale.ROOT, "%,.2f", 1 + relativeChange);
  }
}
