package dev.taskgauge.engine.analysis;

import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.measure.LatencySummary;
import dev.taskgauge.engine.measure.SlotTime;
import dev.taskgauge.engine.measure.statistics.SampleSummary;
import dev.taskgauge.engine.result.RunRecord;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All repetitions of one point together. Only runs that came to their end count.
 *
 * @param settings what was asked
 * @param runs the repetitions, in the order in which they ran; at least one
 * @param throughput tasks/s, a value a repetition
 * @param efficiency 0..1, a value a repetition; null where the ideal time is 0
 */
public record PointResult(
    RunSettings settings,
    List<RunRecord> runs,
    SampleSummary throughput,
    @Nullable SampleSummary efficiency) {
  public PointResult {
    runs = List.copyOf(runs);
  }

  /** Of repetitions with the same settings, at least one. */
  static PointResult of(List<RunRecord> runs) {
    double[] throughput =
        runs.stream().mapToDouble(run -> run.measurement().throughputTasksPerSecond()).toArray();
    double[] efficiency =
        runs.stream()
            .map(run -> run.measurement().efficiency())
            .filter(value -> value.isPresent())
            .mapToDouble(value -> value.getAsDouble())
            .toArray();
    return new PointResult(
        runs.get(0).settings(),
        runs,
        SampleSummary.of(throughput),
        efficiency.length == runs.size() ? SampleSummary.of(efficiency) : null);
  }

  /** The number of worker slots that was asked for. */
  public int workers() {
    return settings.slots();
  }

  /** The slot time of all repetitions together. */
  public SlotTime slotTime() {
    return runs.stream()
        .map(run -> run.measurement().slotTime())
        .reduce(SlotTime.ZERO, SlotTime::plus);
  }

  /** The part of the slot time that was not nominal work, 0..1; 0 where there was none. */
  public double lostFraction() {
    SlotTime time = slotTime();
    return time.totalNanos() == 0 ? 0 : 1 - (double) time.workNanos() / time.totalNanos();
  }

  /** Service times of all repetitions, merged; empty where a record kept no histograms. */
  public Optional<LatencySummary> service() {
    return merged(run -> run.measurement().service());
  }

  /** Queue waits of all repetitions, merged; empty where a record kept no histograms. */
  public Optional<LatencySummary> queueWait() {
    return merged(run -> run.measurement().queueWait());
  }

  private Optional<LatencySummary> merged(Function<RunRecord, LatencySummary> latency) {
    return runs.size() == 1
        ? Optional.of(latency.apply(runs.get(0)))
        : LatencySummary.merged(runs.stream().map(latency).toList());
  }

  /** Tasks that failed, in all repetitions. */
  public long failedTasks() {
    return runs.stream().mapToLong(run -> run.measurement().tasks().failed()).sum();
  }
}
