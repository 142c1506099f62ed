package dev.taskgauge.engine.analysis;

import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.WorkloadSpec;
import dev.taskgauge.engine.measure.statistics.Comparison;
import dev.taskgauge.engine.measure.statistics.SamplePair;
import dev.taskgauge.engine.result.RunRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Throughput of one experiment beside that of another, point by point.
 *
 * @param rows the points that both have, in the order of the candidate
 * @param overall all rows together, judged once; null where there are none
 * @param uncompared points of either that the other has not, in words
 */
public record ExperimentComparison(
    List<Row> rows, @Nullable Comparison overall, List<String> uncompared) {
  /** A change within so much is of no interest where nothing else is said. */
  public static final double DEFAULT_NOISE = 0.02;

  public ExperimentComparison {
    rows = List.copyOf(rows);
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

  private record Key(WorkloadSpec workload, int workers) {}

  /**
   * Compares. Points are the same where all their settings are; where each experiment has one back
   * end, and another one, where workload and workers are: what the back ends differ in is compared
   * then.
   *
   * @param noiseThreshold the change that is of no interest, as a fraction
   */
  public static ExperimentComparison of(
      ExperimentResults base, ExperimentResults candidate, double noiseThreshold) {
    ExperimentComparison same = of(base, candidate, noiseThreshold, settings -> settings);
    return same.rows().isEmpty() && backends(base) == 1 && backends(candidate) == 1
        ? of(
            base,
            candidate,
            noiseThreshold,
            settings -> new Key(settings.workload(), settings.slots()))
        : same;
  }

  private static long backends(ExperimentResults results) {
    return results.series().stream().map(ResultSeries::backend).distinct().count();
  }

  private static ExperimentComparison of(
      ExperimentResults base,
      ExperimentResults candidate,
      double noiseThreshold,
      Function<RunSettings, Object> key) {
    Map<Object, PointResult> left = new LinkedHashMap<>();
    base.points().forEach(point -> left.put(key.apply(point.settings()), point));
    List<Row> rows = new ArrayList<>();
    List<SamplePair> pairs = new ArrayList<>();
    List<String> uncompared = new ArrayList<>();
    for (ResultSeries series : candidate.series()) {
      for (PointResult point : series.points()) {
        PointResult other = left.remove(key.apply(point.settings()));
        if (other == null || !isComparable(other) || !isComparable(point)) {
          uncompared.add(words(series.name(), point));
        } else {
          SamplePair pair = new SamplePair(throughputs(other), throughputs(point));
          pairs.add(pair);
          rows.add(new Row(series.name(), other, point, Comparison.of(pair, noiseThreshold)));
        }
      }
    }
    for (ResultSeries series : base.series()) {
      series.points().stream()
          .filter(left::containsValue)
          .forEach(point -> uncompared.add(words(series.name(), point)));
    }
    return new ExperimentComparison(
        rows, pairs.isEmpty() ? null : Comparison.overall(pairs, noiseThreshold), uncompared);
  }

  /** Nothing completed is nothing to compare. */
  private static boolean isComparable(PointResult point) {
    return point.throughput().min() > 0;
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
}
