package dev.taskgauge.engine.result;

import dev.taskgauge.engine.experiment.FileWorkload;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThreadKind;
import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.experiment.WorkloadSpec;
import dev.taskgauge.engine.measure.LatencySummary;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.engine.measure.SlotTime;
import dev.taskgauge.engine.measure.TaskCounts;
import dev.taskgauge.engine.measure.TimelinePoint;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.LengthUnit;
import dev.taskgauge.engine.task.TaskKind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Made-up runs with fixed numbers. */
public final class SampleRuns {
  private static final Environment ENVIRONMENT =
      new Environment(
          "bench-1",
          "Linux 6.1.0 amd64",
          2,
          25_276_514_304L,
          6_319_767_552L,
          "Eclipse Adoptium OpenJDK 64-Bit Server VM 25.0.1+8",
          "0.1.0",
          "abc1234",
          "System.nanoTime, resolution 20 ns",
          "in-memory",
          Instant.parse("2026-01-31T12:00:00.250Z"));

  private SampleRuns() {}

  /** 4 workers, 400 tasks of 10 ms, all completed. */
  public static RunRecord done() {
    return new RunRecord(
        Turn.measured(0, 1),
        new RunSettings(
            new GeneratedWorkload(
                TaskKind.SLEEP, new LengthDistribution.Constant(10_000_000), 100, true, 42),
            LocalSettings.DEFAULT,
            4),
        "400 tasks, each sleep 10 ms; ideal 1 s on 4 workers",
        new RunMeasurement(
            RunEnd.DONE,
            4,
            new TaskCounts(400, 400, 0, 0),
            1_012_500_000,
            1_000_000_000,
            new SlotTime(4_000_000_000L, 30_000_000, 8_000_000, 0, 2_000_000, 4_000_000, 6_000_000),
            new LatencySummary(
                400,
                505_123_456.5,
                505_000_000,
                909_000_000,
                1_000_000_000,
                1_001_000_000,
                1_002_000_000),
            new LatencySummary(
                400, 10_075_000, 10_070_000, 10_090_000, 10_150_000, 10_900_000, 10_999_000),
            List.of(
                new TimelinePoint(100_000_000, 36, 0, 360),
                new TimelinePoint(1_012_500_000, 400, 0, 0))),
        ENVIRONMENT);
  }

  /** A file of 10 s tasks on 16 workers, stopped; its name and description try to be formulas. */
  public static RunRecord stopped() {
    return new RunRecord(
        Turn.measured(0, 1),
        new RunSettings(
            new FileWorkload(Path.of("=cmd, \"quoted\".txt"), LengthUnit.S),
            new LocalSettings(ThreadKind.VIRTUAL, new TasksPerMessage(10)),
            16),
        "=1+1, \"quoted\"; 16,000 tasks, each sleep 10 s; ideal 2 h 46 min 40 s on 16 workers; --unit"
            + " ms if these are milliseconds",
        new RunMeasurement(
            RunEnd.STOPPED,
            16,
            new TaskCounts(16_000, 16, 0, 0),
            12_345_678_901L,
            10_000_000_000L,
            new SlotTime(
                160_000_000_000L, 1_600_000, 3_200_000, 0, 160_000, 800_000, 37_525_102_416L),
            new LatencySummary(16, 120_000, 119_000, 150_000, 180_000, 180_000, 180_000),
            new LatencySummary(
                16,
                10_000_100_000.0,
                10_000_000_000L,
                10_000_200_000L,
                10_000_300_000L,
                10_000_300_000L,
                10_000_300_000L),
            List.of(
                new TimelinePoint(100_000_000, 0, 0, 15_984),
                new TimelinePoint(12_345_678_901L, 16, 0, -1))),
        ENVIRONMENT);
  }

  /** CPU tasks of random length on 1 worker, of which two failed. */
  public static RunRecord withFailures() {
    return new RunRecord(
        Turn.measured(0, 1),
        new RunSettings(
            new GeneratedWorkload(
                TaskKind.CPU, new LengthDistribution.LogNormal(1_000_000, 0.5), 1000, false, -7),
            LocalSettings.DEFAULT,
            1),
        "1,000 tasks, cpu 210 us to 4.9 ms; ideal 1.13 s on 1 worker",
        new RunMeasurement(
            RunEnd.DONE,
            1,
            new TaskCounts(1000, 998, 2, 1),
            1_234_000_000,
            1_130_000_000,
            new SlotTime(
                1_130_000_000, 99_000_000, 1_000_000, 500_000, 2_000_000, 500_000, 1_000_000),
            new LatencySummary(
                1000,
                617_000_000,
                616_000_000,
                1_110_000_000,
                1_222_000_000,
                1_232_000_000,
                1_233_000_000),
            new LatencySummary(
                1000, 1_229_000, 1_100_000, 2_100_000, 3_400_000, 4_700_000, 4_990_000),
            List.of(new TimelinePoint(1_234_000_000, 998, 2, 0))),
        ENVIRONMENT);
  }

  /** Tasks of length 0: there is no efficiency. */
  public static RunRecord withoutLength() {
    return new RunRecord(
        Turn.measured(0, 1),
        new RunSettings(new FileWorkload(Path.of("sleep0.txt"), null), LocalSettings.DEFAULT, 2),
        "10,000 tasks, each sleep 0; ideal 0 on 2 workers",
        new RunMeasurement(
            RunEnd.DONE,
            2,
            new TaskCounts(10_000, 10_000, 0, 0),
            8_000_000,
            0,
            new SlotTime(0, 3_000_000, 9_000_000, 0, 2_000_000, 1_500_000, 500_000),
            new LatencySummary(
                10_000, 3_100_000, 3_000_000, 6_000_000, 7_100_000, 7_200_000, 7_300_000),
            new LatencySummary(10_000, 310.5, 280, 400, 900, 12_000, 55_000),
            List.of(new TimelinePoint(8_000_000, 10_000, 0, 0))),
        ENVIRONMENT);
  }

  /** One of each. */
  public static List<RunRecord> all() {
    return List.of(done(), stopped(), withFailures(), withoutLength());
  }

  /** The workload of a run replaced. */
  public static RunRecord doneWith(WorkloadSpec workload) {
    RunRecord run = done();
    return new RunRecord(
        Turn.measured(0, 1),
        new RunSettings(workload, run.settings().backend(), run.settings().slots()),
        run.workloadDescription(),
        run.measurement(),
        run.environment());
  }

  /** {@link #done} with other service times. */
  public static RunRecord withService(LatencySummary service) {
    RunRecord run = done();
    RunMeasurement measured = run.measurement();
    return new RunRecord(
        run.turn(),
        run.settings(),
        run.workloadDescription(),
        new RunMeasurement(
            measured.end(),
            measured.slots(),
            measured.tasks(),
            measured.elapsedNanos(),
            measured.idealNanos(),
            measured.slotTime(),
            measured.queueWait(),
            service,
            measured.timeline()),
        run.environment());
  }

  /** A whole record of runs, which are repetitions where they have the same settings. */
  public static ExperimentRecord record(String name, List<RunRecord> runs) {
    return ExperimentRecord.rebuilt(name, runs);
  }
}
