package dev.taskgauge.worker;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.measure.LatencySummary;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.engine.measure.SlotTime;
import dev.taskgauge.engine.measure.TaskCounts;
import dev.taskgauge.engine.measure.TimelinePoint;
import dev.taskgauge.engine.result.Environment;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.ExperimentListener;
import dev.taskgauge.engine.run.RunPhase;
import dev.taskgauge.engine.run.RunProgress;
import dev.taskgauge.engine.run.RunStart;
import dev.taskgauge.engine.task.TaskCommand;
import dev.taskgauge.engine.task.Workload;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Runs nothing: every run ends as the script says, after one sample at 6 s of 10; or goes wrong
 * after some of them.
 */
final class ScriptedStarter implements ExperimentStarter {
  /** What goes wrong instead of a run. */
  interface Failure {
    void happen() throws BackendUnavailableException, IOException, InterruptedException;
  }

  private final RunEnd end;
  private final long failedTasks;
  private final Failure failure;
  private final int runsBeforeFailure;
  private List<String> waits = List.of();
  boolean needsServers;
  @Nullable Experiment started;

  ScriptedStarter(RunEnd end, long failedTasks) {
    this(end, failedTasks, () -> {}, 0);
  }

  ScriptedStarter(Failure failure) {
    this(RunEnd.DONE, 0, failure, 0);
  }

  ScriptedStarter(int runsBeforeFailure, Failure failure) {
    this(RunEnd.DONE, 0, failure, runsBeforeFailure);
  }

  private ScriptedStarter(RunEnd end, long failedTasks, Failure failure, int runsBeforeFailure) {
    this.end = end;
    this.failedTasks = failedTasks;
    this.failure = failure;
    this.runsBeforeFailure = runsBeforeFailure;
  }

  /** Has each run wait for something before it starts. */
  ScriptedStarter waitingFor(String... waits) {
    this.waits = List.of(waits);
    return this;
  }

  /** Has the experiment start servers twice. */
  ScriptedStarter needingServers() {
    needsServers = true;
    return this;
  }

  @Override
  public ExperimentEnd run(
      Experiment experiment, List<RunRecord> earlier, ExperimentListener listener)
      throws BackendUnavailableException, IOException, InterruptedException {
    started = experiment;
    List<RunSettings> runs = experiment.points();
    for (int i = 0; i < runs.size(); i++) {
      if (i == runsBeforeFailure) {
        failure.happen();
      }
      Workload workload = Workload.of(TaskCommand.sleep(10_000_000), 1000);
      listener.runStarted(
          new RunStart(i, Turn.measured(i, 1), runs.get(i), workload, "the workload in words"));
      for (String wait : waits) {
        listener.runWaiting(i, wait);
      }
      listener.runProgressed(
          i,
          new RunProgress(
              RunPhase.RUNNING,
              6_000_000_000L,
              1000,
              600,
              0,
              400,
              100,
              OptionalDouble.of(0.985),
              4_000_000_000L));
      listener.runEnded(i, record(runs.get(i)));
      if (end == RunEnd.STOPPED) {
        return ExperimentEnd.STOPPED;
      }
    }
    return ExperimentEnd.COMPLETE;
  }

  @Override
  public void stop() {}

  private RunRecord record(RunSettings settings) {
    long completed = end == RunEnd.DONE ? 1000 - failedTasks : 600;
    LatencySummary latency = new LatencySummary(completed, 1e7, 1, 2, 3, 4, 5);
    return new RunRecord(
        Turn.measured(0, 1),
        settings,
        "the workload in words",
        new RunMeasurement(
            end,
            settings.slots(),
            new TaskCounts(1000, completed, failedTasks, 0),
            10_000_000_000L,
            9_850_000_000L,
            new SlotTime(9_850_000_000L, 150_000_000L, 0, 0, 0, 0, 0),
            latency,
            latency,
            List.of(new TimelinePoint(10_000_000_000L, completed, failedTasks, 0))),
        new Environment(
            "host",
            "os",
            2,
            1,
            1,
            "jvm",
            "0.1.0",
            "abc1234",
            "clock",
            "in-memory",
            Instant.parse("2026-01-31T12:00:00Z")));
  }
}
