package dev.taskgauge.app.history;

import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.ExperimentFile;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.Protocol;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.Sweep;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThisMachine;
import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.experiment.WarmUp;
import dev.taskgauge.engine.measure.LatencySummary;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.engine.measure.RunMeter;
import dev.taskgauge.engine.measure.SlotMeter;
import dev.taskgauge.engine.measure.SlotTime;
import dev.taskgauge.engine.measure.TaskCounts;
import dev.taskgauge.engine.measure.TimelinePoint;
import dev.taskgauge.engine.report.ResultFiles;
import dev.taskgauge.engine.result.Environment;
import dev.taskgauge.engine.result.ExperimentDirectory;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.result.RunStore;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.TaskKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Made-up experiments: tasks of 10 ms on 1, 2, 4 and 8 workers, with a given efficiency. */
public final class SampleExperiments {
  /** When the first of them started. */
  public static final Instant START = Instant.parse("2026-03-14T15:09:26Z");

  public static final BackendSettings SQS =
      new SqsSettings("taskgauge", new ThisMachine(1), TasksPerMessage.AUTO, false);

  private static final List<Integer> WORKERS = List.of(1, 2, 4, 8);
  private static final long LENGTH_NANOS = 10_000_000;
  private static final long TASKS_PER_WORKER = 100;

  private SampleExperiments() {}

  /** One that was measured in whole, each point three times. */
  public static ExperimentRecord record(
      String name, BackendSettings backend, double efficiency, Instant startedAt) {
    return record(name, backend, efficiency, startedAt, 12, ExperimentEnd.COMPLETE);
  }

  /** One of which so many runs were measured. */
  public static ExperimentRecord record(
      String name,
      BackendSettings backend,
      double efficiency,
      Instant startedAt,
      int runs,
      @Nullable ExperimentEnd end) {
    GeneratedWorkload workload =
        new GeneratedWorkload(
            TaskKind.SLEEP,
            new LengthDistribution.Constant(LENGTH_NANOS),
            TASKS_PER_WORKER,
            true,
            1);
    Experiment experiment =
        new Experiment(
            name,
            new Sweep(List.of(workload), List.of(backend), WORKERS),
            new Protocol(3, WarmUp.NONE, null, null, null),
            null);
    List<RunRecord> done = new ArrayList<>();
    for (Turn turn : experiment.schedule().subList(0, runs)) {
      RunSettings settings = experiment.points().get(turn.point());
      // Repetitions differ a little, and more workers lose a little.
      double reached =
          efficiency * (1 - 0.01 * turn.point()) * (1 + 0.002 * (turn.repetition() - 2));
      done.add(run(turn, settings, reached, startedAt.plusSeconds(done.size())));
    }
    return new ExperimentRecord(experiment, end, done);
  }

  /** Half of the tasks take as long as they should, and a hundredth a fifth longer. */
  private static LatencySummary latency(long tasks) {
    RunMeter meter = new RunMeter(1);
    SlotMeter slot = meter.slots().get(0);
    long nowNanos = 0;
    for (long task = 1; task <= tasks; task++) {
      long percent = 100 * task / tasks;
      long lateMicros = percent <= 50 ? 0 : percent <= 90 ? 50 : percent <= 99 ? 100 : 2_000;
      nowNanos += LENGTH_NANOS + TimeUnit.MICROSECONDS.toNanos(lateMicros);
      slot.taskCompleted(nowNanos, LENGTH_NANOS);
    }
    return meter.service();
  }

  private static RunRecord run(Turn turn, RunSettings settings, double efficiency, Instant start) {
    int slots = settings.slots();
    long tasks = TASKS_PER_WORKER * slots;
    long ideal = TASKS_PER_WORKER * LENGTH_NANOS;
    long elapsed = Math.round(ideal / efficiency);
    LatencySummary latency = latency(tasks);
    return new RunRecord(
        turn,
        settings,
        tasks + " tasks, each sleep 10 ms",
        new RunMeasurement(
            RunEnd.DONE,
            slots,
            new TaskCounts(tasks, tasks, 0, 0),
            elapsed,
            ideal,
            new SlotTime(ideal * slots, 0, (elapsed - ideal) * slots, 0, 0, 0, 0),
            latency,
            latency,
            List.of(new TimelinePoint(elapsed, tasks, 0, 0))),
        new Environment(
            "bench-1",
            "Linux",
            2,
            1L << 34,
            1L << 32,
            "JVM 25",
            "0.1.0",
            "abc1234",
            "nanoTime",
            "in-memory",
            start));
  }

  /** Writes one as a program does that comes to its end. */
  public static Path write(RunStore store, ExperimentRecord record) throws IOException {
    Path directory = writeUnended(store, record);
    RunStore.writeRecord(directory, record);
    ResultFiles.write(directory, record);
    return directory;
  }

  /** Writes one as a program leaves it that was killed. */
  public static Path writeUnended(RunStore store, ExperimentRecord record) throws IOException {
    try (ExperimentDirectory directory =
        ExperimentDirectory.create(
            store,
            record.experiment(),
            ExperimentFile.write(record.experiment()),
            record.runs().isEmpty() ? START : record.runs().get(0).environment().startedAt())) {
      for (RunRecord run : record.runs()) {
        directory.add(run);
      }
      return directory.path();
    }
  }

  /** A usual one on LOCAL. */
  public static ExperimentRecord local(String name) {
    return record(name, LocalSettings.DEFAULT, 0.98, START);
  }
}
