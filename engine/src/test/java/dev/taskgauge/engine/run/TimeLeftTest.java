package dev.taskgauge.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.FileWorkload;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.Protocol;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.Sweep;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThisMachine;
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
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TimeLeftTest {
  private static final long SECOND = 1_000_000_000L;

  /** What is forecast to pass between two runs of LOCAL. */
  private static final long LOCAL_GAP = 20_000_000;

  private static final SqsSettings SQS =
      new SqsSettings("left", new ThisMachine(1), TasksPerMessage.AUTO, false);

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
        .hasValue(40 * SECOND + 4 * LOCAL_GAP);
  }

  @Test
  void busyTasksShareTheCores() {
    assertThat(new TimeLeft(experiment(seconds(TaskKind.CPU, 10), 1, 4), 2).nanos())
        .hasValue(60 * SECOND + 4 * LOCAL_GAP);
  }

  @Test
  void aPointTakesWhatItTookAndOthersAreOffByAsMuch() {
    Experiment experiment = experiment(seconds(TaskKind.SLEEP, 10), 1, 4);
    TimeLeft left = new TimeLeft(experiment, 2);

    left.runEnded(run(experiment, Turn.measured(0, 1), 12 * SECOND), 12 * SECOND);

    assertThat(left.nanos()).hasValue(36 * SECOND + 3 * LOCAL_GAP);
  }

  @Test
  void whatPassesBetweenRunsPassesAgain() {
    Experiment experiment = experiment(seconds(TaskKind.SLEEP, 10), 1);
    TimeLeft left = new TimeLeft(experiment, 2);

    left.runEnded(run(experiment, Turn.warmUp(0, 1), SECOND), SECOND);
    left.runEnded(run(experiment, Turn.measured(0, 1), 10 * SECOND), 14 * SECOND);

    assertThat(left.nanos()).hasValue(13 * SECOND);
  }

  @Test
  void ofAFileNothingIsSaidBeforeItHasRun() {
    Experiment experiment = experiment(new FileWorkload(Path.of("tasks.txt"), null), 1);
    TimeLeft left = new TimeLeft(experiment, 2);
    assertThat(left.nanos()).isEmpty();

    left.wasMeasured(run(experiment, Turn.measured(0, 1), 7 * SECOND));

    assertThat(left.nanos()).hasValue(7 * SECOND + LOCAL_GAP);
  }

  @Test
  void theStartOfServersAndWorkersIsExpectedOfNoLaterRun() {
    Experiment experiment = sqs(WarmUp.NONE, LocalSettings.DEFAULT, SQS);
    TimeLeft left = new TimeLeft(experiment, 2);

    // LOCAL, then SQS on this machine: seven seconds pass before its first task.
    left.runEnded(run(experiment, Turn.measured(0, 1), 10 * SECOND), 10 * SECOND);
    left.runEnded(run(experiment, Turn.measured(1, 1), 10 * SECOND), 27 * SECOND);
    assertThat(left.nanos()).hasValue(20 * SECOND + LOCAL_GAP + SECOND * 5 / 4);

    left.runEnded(run(experiment, Turn.measured(1, 2), 10 * SECOND), 39 * SECOND);
    assertThat(left.nanos()).hasValue(10 * SECOND + LOCAL_GAP);
  }

  @Test
  void whatServersAndWorkersTakeToStartIsLeftUntilTheyHave() {
    long before = new TimeLeft(sqs(WarmUp.NONE, SQS), 2).nanos().orElseThrow();

    assertThat(before).isEqualTo(20 * SECOND + 2 * SECOND * 5 / 4 + 4 * SECOND);
  }

  @Test
  void warmUpRunsAreLeftTooAndTakeWhatTheLastOneTook() {
    Experiment experiment = sqs(WarmUp.DEFAULT, SQS);
    TimeLeft left = new TimeLeft(experiment, 2);

    left.runEnded(warmUp(experiment, 1, 9 * SECOND), 9 * SECOND);
    left.runEnded(warmUp(experiment, 2, 3 * SECOND), 13 * SECOND);
    // Two runs of 10 s, and four more of the usual six warm-up runs, a second around each.
    assertThat(left.nanos()).hasValue(2 * 11 * SECOND + 4 * 4 * SECOND);

    left.runEnded(run(experiment, Turn.measured(0, 1), 10 * SECOND), 24 * SECOND);
    assertThat(left.nanos()).hasValue(11 * SECOND);
  }

  @Test
  void theFirstOfThousandsOfResultsDoesNotMultiplyIntoMinutes() {
    Experiment experiment = sqs(WarmUp.DEFAULT, SQS);
    TimeLeft left = new TimeLeft(experiment, 2);
    left.runEnded(warmUp(experiment, 5, 3 * SECOND), 3 * SECOND);

    // One of 2,500 after 0.2 s is 500 s at this rate.
    long nanos = left.nanos(Turn.warmUp(0, 6), moment(SECOND / 5, 1)).orElseThrow();

    assertThat(nanos - left.nanos().orElseThrow()).isLessThan(5 * SECOND);
  }

  @Test
  void aRunThatIsTenTimesSlowerSaysSoOnceATenthIsDone() {
    Experiment experiment = experiment(seconds(TaskKind.SLEEP, 10), 1);
    TimeLeft left = new TimeLeft(experiment, 2);
    left.runEnded(run(experiment, Turn.measured(0, 1), 10 * SECOND), 10 * SECOND);

    assertThat(left.nanos(Turn.measured(0, 2), moment(10 * SECOND, 250))).hasValue(90 * SECOND);
  }

  @Test
  void aRunThatIsManyTimesSlowerSaysSoAfterSecondsWithAHundredth() {
    Experiment experiment = experiment(seconds(TaskKind.SLEEP, 10), 1);
    TimeLeft left = new TimeLeft(experiment, 2);
    left.runEnded(run(experiment, Turn.measured(0, 1), 10 * SECOND), 10 * SECOND);

    assertThat(left.nanos(Turn.measured(0, 2), moment(5 * SECOND, 25))).hasValue(495 * SECOND);
  }

  private static RunProgress moment(long elapsedNanos, long completed) {
    return new RunProgress(
        RunPhase.RUNNING,
        elapsedNanos,
        2_500,
        completed,
        0,
        -1,
        5,
        OptionalDouble.empty(),
        2_499 * elapsedNanos);
  }

  private static Experiment sqs(WarmUp warmUp, BackendSettings... backends) {
    return new Experiment(
        "left",
        new Sweep(List.of(seconds(TaskKind.SLEEP, 10)), List.of(backends), List.of(4)),
        new Protocol(2, warmUp, null, null, null),
        null);
  }

  private static RunRecord warmUp(Experiment experiment, int number, long elapsedNanos) {
    return run(experiment, Turn.warmUp(0, number), elapsedNanos);
  }
}
