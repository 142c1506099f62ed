package dev.taskgauge.app.runs;

import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.measure.LatencySummary;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.engine.measure.SlotTime;
import dev.taskgauge.engine.measure.TaskCounts;
import dev.taskgauge.engine.measure.TimelinePoint;
import dev.taskgauge.engine.result.Environment;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.TaskKind;
import java.time.Instant;
import java.util.List;

/** Runs that nobody measured. */
public final class SampleRuns {
  private static final long MILLI = 1_000_000;
  private static final long TASKS = 200;
  private static final long TASK_NANOS = 10 * MILLI;

  private SampleRuns() {}

  /** 200 tasks of 10 ms in a second; a quarter of them in its first half. */
  public static RunRecord run(int slots) {
    LatencySummary latency =
        new LatencySummary(TASKS, 1e7, TASK_NANOS, TASK_NANOS, TASK_NANOS, TASK_NANOS, TASK_NANOS);
    long idealNanos = TASKS * TASK_NANOS / slots;
    return new RunRecord(
        Turn.measured(0, 1),
        new RunSettings(
            new GeneratedWorkload(
                TaskKind.SLEEP, new LengthDistribution.Constant(TASK_NANOS), TASKS, false, 1),
            LocalSettings.DEFAULT,
            slots),
        "200 tasks",
        new RunMeasurement(
            RunEnd.DONE,
            slots,
            new TaskCounts(TASKS, TASKS, 0, 0),
            1_000 * MILLI,
            idealNanos,
            new SlotTime(idealNanos * slots, 0, 0, 0, 0, 0, 0),
            latency,
            latency,
            List.of(
                new TimelinePoint(500 * MILLI, 50, 0, 150),
                new TimelinePoint(1_000 * MILLI, TASKS, 0, 0))),
        Environment.capture("made up", Instant.EPOCH));
  }
}
