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
import dev.taskgauge.engine.task.TaskCommand;
import dev.taskgauge.engine.task.TaskKind;
import dev.taskgauge.engine.task.Workload;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimeLeftTest {
  private static final long SECOND = 1_000_000_000L;

  /** What is forecast to pass between two runs of LOCAL. */
  private static final long LOCAL_GAP = 20_000_000;

  private static final SqsSettings SQS =
      new SqsSettings("left", new ThisMachine(1), TasksPerMessage.AUTO, false);

  private long nowNanos;

  private TimeLeft timeLeft(Experiment experiment) {
    return new TimeLeft(experiment, 2, () -> nowNanos);
  }

  private void ended(TimeLeft left, RunRecord run, long momentNanos) {
    nowNanos = momentNanos;
    left.runEnded(run);
  }

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
    return run(experiment, turn, elapsedNanos, RunEnd.DONE);
  }

  private static RunRecord run(Experiment experiment, Turn turn, long elapsedNanos, RunEnd end) {
    LatencySummary none = new LatencySummary(0, 0, 0, 0, 0, 0, 0);
    return new RunRecord(
        turn,
        experiment.points().get(turn.point()),
        "tasks",
        new RunMeasurement(
            end,
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
    assertThat(timeLeft(experiment(seconds(TaskKind.SLEEP, 10), 1, 4)).nanos())
        .hasValue(40 * SECOND + 4 * LOCAL_GAP);
  }

  @Test
  void busyTasksShareTheCores() {
    assertThat(timeLeft(experiment(seconds(TaskKind.CPU, 10), 1, 4)).nanos())
        .hasValue(60 * SECOND + 4 * LOCAL_GAP);
  }

  @Test
  void aPointTakesWhatItTookAndOthersAreOffByAsMuch() {
    Experiment experiment = experiment(seconds(TaskKind.SLEEP, 10), 1, 4);
    TimeLeft left = timeLeft(experiment);

    ended(left, run(experiment, Turn.measured(0, 1), 12 * SECOND), 12 * SECOND);

    assertThat(left.nanos()).hasValue(36 * SECOND + 3 * LOCAL_GAP);
  }

  @Test
  void whatPassesBetweenRunsPassesAgain() {
    Experiment experiment = experiment(seconds(TaskKind.SLEEP, 10), 1);
    TimeLeft left = timeLeft(experiment);

    ended(left, run(experiment, Turn.warmUp(0, 1), SECOND), SECOND);
    ended(left, run(experiment, Turn.measured(0, 1), 10 * SECOND), 14 * SECOND);

    assertThat(left.nanos()).hasValue(13 * SECOND);
  }

  @Test
  void ofAFileNothingIsSaidBeforeItHasRun() {
    Experiment experiment = experiment(new FileWorkload(Path.of("tasks.txt"), null), 1);
    TimeLeft left = timeLeft(experiment);
    assertThat(left.nanos()).isEmpty();

    left.wasMeasured(run(experiment, Turn.measured(0, 1), 7 * SECOND));

    assertThat(left.nanos()).hasValue(7 * SECOND + LOCAL_GAP);
  }

  /** Nothing was said until every point had run once. */
  @Test
  void ofAFileTimeIsToldFromItsFirstRunOn() {
    FileWorkload file = new FileWorkload(Path.of("tasks.txt"), null);
    Experiment experiment = experiment(file, 1, 4);
    TimeLeft left = timeLeft(experiment);

    left.runStarted(
        new RunStart(
            0,
            Turn.measured(0, 1),
            experiment.points().get(0),
            Workload.of(TaskCommand.sleep(SECOND), 40),
            "40 tasks"));

    assertThat(left.nanos()).hasValue(2 * (40 + 10) * SECOND + 4 * LOCAL_GAP);
  }

  @Test
  void theStartOfServersAndWorkersIsExpectedOfNoLaterRun() {
    Experiment experiment = sqs(WarmUp.NONE, LocalSettings.DEFAULT, SQS);
    TimeLeft left = timeLeft(experiment);

    // LOCAL, then SQS on this machine: seven seconds pass before its first task.
    ended(left, run(experiment, Turn.measured(0, 1), 10 * SECOND), 10 * SECOND);
    ended(left, run(experiment, Turn.measured(1, 1), 10 * SECOND), 27 * SECOND);
    assertThat(left.nanos()).hasValue(20 * SECOND + LOCAL_GAP + SECOND * 5 / 4);

    ended(left, run(experiment, Turn.measured(1, 2), 10 * SECOND), 39 * SECOND);
    assertThat(left.nanos()).hasValue(10 * SECOND + LOCAL_GAP);
  }

  @Test
  void whatServersAndWorkersTakeToStartIsLeftUntilTheyHave() {
    long before = timeLeft(sqs(WarmUp.NONE, SQS)).nanos().orElseThrow();

    assertThat(before).isEqualTo(20 * SECOND + 2 * SECOND * 5 / 4 + SECOND * 36 / 10);
  }

  @Test
  void warmUpRunsAreLeftTooAndTakeWhatTheLastOneTook() {
    Experiment experiment = sqs(WarmUp.DEFAULT, SQS);
    TimeLeft left = timeLeft(experiment);

    ended(left, warmUp(experiment, 1, 9 * SECOND), 9 * SECOND);
    ended(left, warmUp(experiment, 2, 3 * SECOND), 13 * SECOND);
    // Two runs of 10 s, and four more of the usual six warm-up runs, a second around each.
    assertThat(left.nanos()).hasValue(2 * 11 * SECOND + 4 * 4 * SECOND);

    ended(left, run(experiment, Turn.measured(0, 1), 10 * SECOND), 24 * SECOND);
    assertThat(left.nanos()).hasValue(11 * SECOND);
  }

  @Test
  void theFirstOfThousandsOfResultsDoesNotMultiplyIntoMinutes() {
    Experiment experiment = sqs(WarmUp.DEFAULT, SQS);
    TimeLeft left = timeLeft(experiment);
    ended(left, warmUp(experiment, 5, 3 * SECOND), 3 * SECOND);

    // One of 2,500 after 0.2 s is 500 s at this rate.
    long nanos = left.nanos(Turn.warmUp(0, 6), moment(SECOND / 5, 1)).orElseThrow();

    assertThat(nanos - left.nanos().orElseThrow()).isLessThan(5 * SECOND);
  }

  @Test
  void aRunThatIsTenTimesSlowerSaysSoOnceATenthIsDone() {
    Experiment experiment = experiment(seconds(TaskKind.SLEEP, 10), 1);
    TimeLeft left = timeLeft(experiment);
    ended(left, run(experiment, Turn.measured(0, 1), 10 * SECOND), 10 * SECOND);

    assertThat(left.nanos(Turn.measured(0, 2), moment(10 * SECOND, 250))).hasValue(90 * SECOND);
  }

  @Test
  void aRunThatIsManyTimesSlowerSaysSoAfterSecondsWithAHundredth() {
    Experiment experiment = experiment(seconds(TaskKind.SLEEP, 10), 1);
    TimeLeft left = timeLeft(experiment);
    ended(left, run(experiment, Turn.measured(0, 1), 10 * SECOND), 10 * SECOND);

    assertThat(left.nanos(Turn.measured(0, 2), moment(5 * SECOND, 25))).hasValue(495 * SECOND);
  }

  private static Experiment limited(
      @Nullable Duration runLimit, @Nullable Duration limit, Integer... workers) {
    return new Experiment(
        "limited",
        new Sweep(
            List.of(seconds(TaskKind.SLEEP, 100)),
            List.of(LocalSettings.DEFAULT),
            List.of(workers)),
        new Protocol(2, WarmUp.NONE, null, runLimit, limit),
        null);
  }

  /** A run of 100 s was shown as having 100 s left, though it is stopped after a minute. */
  @Test
  void noRunHasMoreLeftThanItsLimitAllows() {
    Experiment experiment = limited(Duration.ofSeconds(60), null, 1);
    TimeLeft left = timeLeft(experiment);
    assertThat(left.nanos()).hasValue(2 * (60 * SECOND + LOCAL_GAP));

    assertThat(left.nanos(Turn.measured(0, 1), moment(SECOND, 0)))
        .hasValue(59 * SECOND + 60 * SECOND + LOCAL_GAP);
    // A hundredth in ten seconds is a thousand at this rate.
    assertThat(left.nanos(Turn.measured(0, 1), moment(10 * SECOND, 25)))
        .hasValue(50 * SECOND + 60 * SECOND + LOCAL_GAP);
    assertThat(left.nanos(Turn.measured(0, 1), moment(61 * SECOND, 25)))
        .hasValue(60 * SECOND + LOCAL_GAP);
  }

  @Test
  void anExperimentHasNoMoreLeftThanItsLimitAllows() {
    Experiment experiment = limited(null, Duration.ofSeconds(150), 1);
    nowNanos = 7 * SECOND;
    TimeLeft left = timeLeft(experiment);
    assertThat(left.nanos()).hasValue(150 * SECOND);

    ended(left, run(experiment, Turn.measured(0, 1), 100 * SECOND), 107 * SECOND);
    assertThat(left.nanos()).hasValue(50 * SECOND);

    nowNanos = 147 * SECOND;
    assertThat(left.nanos(Turn.measured(0, 2), moment(40 * SECOND, 1_000))).hasValue(10 * SECOND);
    nowNanos = 158 * SECOND;
    assertThat(left.nanos(Turn.measured(0, 2), moment(51 * SECOND, 1_000))).hasValue(0);
  }

  /** They seemed to show that all runs are quicker than forecast. */
  @Test
  void runsThatReachedTheirLimitSayNothingOfOthers() {
    Experiment experiment = limited(Duration.ofSeconds(10), null, 1, 200);
    TimeLeft left = timeLeft(experiment);

    RunRecord brokenOff = run(experiment, Turn.measured(0, 1), 10 * SECOND, RunEnd.LIMITED);
    ended(left, brokenOff, 10 * SECOND);

    assertThat(left.nanos()).hasValue(3 * (10 * SECOND + LOCAL_GAP));
  }

  /** Six runs of nine seconds were left where none begins after half a minute. */
  @Test
  void warmUpHasNoMoreLeftThanItsTimeAllows() {
    Experiment experiment = sqs(new WarmUp(12, Duration.ofSeconds(30)), SQS);
    TimeLeft left = timeLeft(experiment);

    ended(left, warmUp(experiment, 1, 9 * SECOND), 9 * SECOND);
    ended(left, warmUp(experiment, 2, 9 * SECOND), 19 * SECOND);
    // One more begins, at 20 s; the next would at 30 s.
    assertThat(left.nanos()).hasValue(2 * 11 * SECOND + 10 * SECOND);
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
