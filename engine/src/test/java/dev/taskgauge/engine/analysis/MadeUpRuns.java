package dev.taskgauge.engine.analysis;

import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.MetgPlan;
import dev.taskgauge.engine.experiment.Protocol;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.Sweep;
import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.experiment.WarmUp;
import dev.taskgauge.engine.experiment.WorkloadSpec;
import dev.taskgauge.engine.measure.LatencySummary;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.engine.measure.SlotTime;
import dev.taskgauge.engine.measure.TaskCounts;
import dev.taskgauge.engine.measure.TimelinePoint;
import dev.taskgauge.engine.measure.statistics.MetgSearch;
import dev.taskgauge.engine.measure.statistics.SampleSummary;
import dev.taskgauge.engine.result.Environment;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.TaskKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** Results that nobody measured, for tests of what is said of results. */
public final class MadeUpRuns {
  private static final long MILLI = 1_000_000;
  private static final Environment ENVIRONMENT =
      new Environment(
          "made-up-host",
          "Linux 6.1 amd64",
          2,
          24L << 30,
          6L << 30,
          "Temurin 25",
          "0.1.0",
          "abc1234",
          "System.nanoTime, resolution 30 ns",
          "in-memory",
          Instant.parse("2026-01-02T03:04:05Z"));

  private MadeUpRuns() {}

  /** {@code sleep} tasks of one length, 100 for each worker. */
  public static GeneratedWorkload sleep(long millis) {
    return new GeneratedWorkload(
        TaskKind.SLEEP, new LengthDistribution.Constant(millis * MILLI), 100, true, 0);
  }

  /** A grid, with repetitions in the order given. */
  public static Experiment sweep(
      List<WorkloadSpec> workloads,
      List<BackendSettings> backends,
      List<Integer> workers,
      int repetitions) {
    return new Experiment(
        "made up",
        new Sweep(workloads, backends, workers),
        new Protocol(repetitions, WarmUp.NONE, null, null, null),
        null);
  }

  /** One workload on LOCAL. */
  public static Experiment sweep(long millis, List<Integer> workers, int repetitions) {
    return sweep(List.of(sleep(millis)), List.of(LocalSettings.DEFAULT), workers, repetitions);
  }

  /** A whole run of a point with an efficiency; what is lost is waiting for tasks, all but 1 ms. */
  public static RunRecord run(Experiment experiment, Turn turn, double efficiency) {
    return run(experiment.points().get(turn.point()), turn, efficiency, RunEnd.DONE);
  }

  /** A run of {@code sleep} tasks that ended in some way. */
  public static RunRecord run(RunSettings settings, Turn turn, double efficiency, RunEnd end) {
    GeneratedWorkload workload = (GeneratedWorkload) settings.workload();
    long lengthNanos = ((LengthDistribution.Constant) workload.lengths()).nominalNanos();
    long tasks = workload.taskCount(settings.slots());
    long idealNanos = lengthNanos * tasks / settings.slots();
    long elapsedNanos = Math.round(idealNanos / efficiency);
    long lostNanos = settings.slots() * (elapsedNanos - idealNanos);
    long overshootNanos = Math.min(MILLI, lostNanos);
    LatencySummary service = latency(lengthNanos, tasks);
    return new RunRecord(
        turn,
        settings,
        tasks + " tasks",
        new RunMeasurement(
            end,
            settings.slots(),
            new TaskCounts(tasks, tasks, 0, 0),
            elapsedNanos,
            idealNanos,
            new SlotTime(
                idealNanos * settings.slots(),
                overshootNanos,
                lostNanos - overshootNanos,
                0,
                0,
                0,
                0),
            service,
            service,
            List.of(new TimelinePoint(elapsedNanos, tasks, 0, 0))),
        ENVIRONMENT);
  }

  private static LatencySummary latency(long nanos, long count) {
    Histogram histogram = new Histogram(3);
    histogram.recordValueWithCount(nanos, count);
    return LatencySummary.of(histogram);
  }

  /** A run of every turn, with an efficiency for each point and repetition. */
  public static List<RunRecord> runs(Experiment experiment, Efficiencies efficiencies) {
    List<RunRecord> runs = new ArrayList<>();
    for (Turn turn : experiment.schedule()) {
      RunSettings settings = experiment.points().get(turn.point());
      runs.add(run(experiment, turn, efficiencies.of(settings, turn.repetition())));
    }
    return runs;
  }

  /** A search for 50 % from 10 µs on that went where the efficiencies led it. */
  public static ExperimentRecord search(
      BackendSettings backend, int repetitions, SearchEfficiencies efficiencies) {
    MetgPlan plan =
        new MetgPlan(
            TaskKind.SLEEP,
            List.of(backend),
            List.of(16),
            0.5,
            10_000,
            1_000 * MILLI,
            1_000 * MILLI);
    List<RunRecord> runs = new ArrayList<>();
    MetgSearch search = plan.newSearch();
    for (int point = 0; search.nextLengthNanos().isPresent(); point++) {
      long length = search.nextLengthNanos().getAsLong();
      double[] values = new double[repetitions];
      for (int i = 0; i < repetitions; i++) {
        values[i] = efficiencies.of(length, i + 1);
        Turn turn = Turn.measured(point, i + 1);
        runs.add(run(plan.run(backend, 16, length), turn, values[i], RunEnd.DONE));
      }
      search.measured(length, SampleSummary.of(values).median());
    }
    Protocol protocol = new Protocol(repetitions, WarmUp.NONE, null, null, null);
    return new ExperimentRecord(
        new Experiment("How short", plan, protocol, null), ExperimentEnd.COMPLETE, runs);
  }

  /** What every run of a search comes to. */
  @FunctionalInterface
  public interface SearchEfficiencies {
    /** 0..1. */
    double of(long lengthNanos, int repetition);
  }

  /** What every run comes to. */
  @FunctionalInterface
  public interface Efficiencies {
    /** 0..1. */
    double of(RunSettings settings, int repetition);
  }
}
