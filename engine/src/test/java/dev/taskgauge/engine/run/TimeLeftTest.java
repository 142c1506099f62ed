package dev.taskgauge.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.FileWorkload;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.Protocol;
import dev.taskgauge.engine.experiment.Sweep;
import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.experiment.WarmUp;
import dev.taskgauge.engine.experiment.WorkloadSpec;
import dev.taskgauge.engine.measure.LatencySummary;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.engine.measure.SlotTime;
import dev.taskgauge.engine.measure.TaskCounts;
import dev.taskgauge.engine.result.Environment;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.TaskKind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeLeftTest {
  private static final long SECOND = 1_000_000_000L;

  private static Experiment experiment(WorkloadSpec workload, Integer... workers) {
    return new Experiment(
        "left",
        new Sweep(List.of(workload), List.of(LocalSettings.DEFAULT), List.of(workers)),
        new Protocol(2, WarmUp.NONE, null, null, null),
        null);
  }

  private static GeneratedWorkload seconds(TaskKind kind, long tasksPerWorker) {
    return new GeneratedWorkload(
        kind, new LengthDistribution.Constant(SECOND), tasksPerWorker, true, 0);
  }

  private static RunRecord run(Experiment experiment, Turn turn, long elapsedNanos) {
    LatencySummary none = new LatencySummary(0, 0, 0, 0, 0, 0, 0);
    return new RunRecord(
        turn,
        experiment.points().get(turn.point()),
        "tasks",
        new RunMeasurement(
            RunEnd.DONE,
            1,
            new TaskCounts(1, 1, 0, 0),
            elapsedNanos,
            elapsedNanos,
            SlotTime.ZERO,
            none,
            none,
            List.of()),
        Environment.capture("nowhere", Instant.EPOCH));
  }

  @Test
  void beforeTheFirstRunTasksTakeWhatTheyAskFor() {
    assertThat(new TimeLeft(experiment(seconds(TaskKind.SLEEP, 10), 1, 4), 2).nanos())
        .hasValue(40 * SECOND);
  }

  @Test
  void busyTasksShareTheCores() {
    assertThat(new TimeLeft(experiment(seconds(TaskKind.CPU, 10), 1, 4), 2).nanos())
        .hasValue(60 * SECOND);
  }

  @Test
  void aPointTakesWhatItTookAndOthersAreOffByAsMuch() {
    Experiment experiment = experiment(seconds(TaskKind.SLEEP, 10), 1, 4);
    TimeLeft left = new TimeLeft(experiment, 2);

    left.runEnded(run(experiment, Turn.measured(0, 1), 12 * SECOND), 12 * SECOND);

    assertThat(left.nanos()).hasValue(36 * SECOND);
  }

  @Test
  void whatPassesBetweenRunsPassesAgain() {
    Experiment experiment = experiment(seconds(TaskKind.SLEEP, 10), 1);
    TimeLeft left = new TimeLeft(experiment, 2);

    left.runEnded(run(experiment, Turn.warmUp(0, 1), SECOND), SECOND);
    assertThat(left.nanos()).hasValue(20 * SECOND);
    left.runEnded(run(experiment, Turn.measured(0, 1), 10 * SECOND), 14 * SECOND);

    assertThat(left.nanos()).hasValue(13 * SECOND);
  }

  @Test
  void ofAFileNothingIsSaidBeforeItHasRun() {
    Experiment experiment = experiment(new FileWorkload(Path.of("tasks.txt"), null), 1);
    TimeLeft left = new TimeLeft(experiment, 2);
    assertThat(left.nanos()).isEmpty();

    left.wasMeasured(run(experiment, Turn.measured(0, 1), 7 * SECOND));

    assertThat(left.nanos()).hasValue(7 * SECOND);
  }
}
