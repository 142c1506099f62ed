package dev.taskgauge.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.FileWorkload;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.MetgPlan;
import dev.taskgauge.engine.experiment.Protocol;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.SqsPlace;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.Sweep;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThisMachine;
import dev.taskgauge.engine.experiment.WarmUp;
import dev.taskgauge.engine.experiment.WorkloadFiles;
import dev.taskgauge.engine.experiment.WorkloadSpec;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.LengthUnit;
import dev.taskgauge.engine.task.TaskCommand;
import dev.taskgauge.engine.task.TaskKind;
import dev.taskgauge.engine.task.Workload;
import dev.taskgauge.engine.task.WorkloadFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExperimentForecastTest {
  private static final long MILLI = 1_000_000;
  private static final long SECOND = 1_000 * MILLI;
  private static final SqsPlace HERE = new ThisMachine(1);

  /** It was said to take 250 ms, and took 42 to 45 s. */
  @Test
  void warmUpAndWhatPassesAroundEachRunOfSqsAreCountedIn() {
    ExperimentForecast forecast =
        forecast(sleep(MILLI, 50), sqs(HERE, TasksPerMessage.AUTO), 5, WarmUp.DEFAULT, 16);

    assertThat(forecast.leastNanos()).isBetween(15 * SECOND, 42 * SECOND);
    assertThat(forecast.mostNanos()).isBetween(42 * SECOND, 60 * SECOND);
    assertThat(forecast.text())
        .isEqualTo("≈ 21 s to 48 s for 5 runs, with warm-up and the start of servers and workers");
  }

  @Test
  void withoutWarmUpEachRunOfSqsTakesWhatPassesAroundIt() {
    ExperimentForecast forecast =
        forecast(
            sleep(10 * MILLI, 100), sqs(AwsPlace.DEFAULT, TasksPerMessage.AUTO), 4, WarmUp.NONE, 4);

    assertThat(forecast.leastNanos()).isEqualTo(4 * (SECOND + 1_250 * MILLI));
    assertThat(forecast.mostNanos()).isEqualTo(forecast.leastNanos());
    assertThat(forecast.text()).isEqualTo("≈ 9 s for 4 runs, once the workers are there");
  }

  @Test
  void localHasHardlyAnythingAround() {
    GeneratedWorkload tasks = sleep(10 * MILLI, 50);

    assertThat(forecast(tasks, LocalSettings.DEFAULT, 3, WarmUp.NONE, 1, 2, 4, 8, 16).text())
        .isEqualTo("≈ 7.8 s for 15 runs");
    assertThat(forecast(tasks, LocalSettings.DEFAULT, 3, WarmUp.DEFAULT, 1, 2, 4, 8, 16).text())
        .isEqualTo("≈ 8 s to 9.1 s for 15 runs, with warm-up");
  }

  /** Runs of the walk-through and of reports/example on two cores, as their records tell. */
  @ParameterizedTest
  @CsvSource({
    // tasks, length in µs, tasks a message, seconds
    "800, 1000, auto, 0.21",
    "800, 1000, 1, 0.99",
    "3200, 10000, auto, 2.05",
    "3200, 10000, 1, 2.19",
    "323808, 49, auto, 2.77",
    "161904, 98, auto, 1.79",
    "2500, 0, 1, 1.88",
    "5056, 3162, 1, 3.03",
  })
  void theForecastOfARunOfSqsIsNearToWhatItTook(
      long tasks, long micros, String tasksPerMessage, double seconds) {
    GeneratedWorkload workload =
        new GeneratedWorkload(
            TaskKind.SLEEP, new LengthDistribution.Constant(micros * 1_000), tasks, false, 0);
    RunSettings run =
        new RunSettings(workload, sqs(HERE, TasksPerMessage.parse(tasksPerMessage)), 16);

    assertThat(new RunForecast(run, null, 2).nanos().orElseThrow() / 1e9 / seconds)
        .isBetween(0.5, 2.0);
  }

  /** One busy task on sixteen workers and two cores was said to take eight times its length. */
  @Test
  void fewerBusyTasksThanCoresShareNothing() {
    GeneratedWorkload one =
        new GeneratedWorkload(TaskKind.CPU, new LengthDistribution.Constant(SECOND), 1, false, 0);

    assertThat(new RunForecast(new RunSettings(one, LocalSettings.DEFAULT, 16), null, 2).nanos())
        .hasValue(SECOND);
  }

  /** They were said to need a core each, though they stand in a file beside sleeping ones. */
  @Test
  void busyTasksOfAFileShareTheCoresAndSleepingOnesDoNot() {
    Workload.Builder mixed = new Workload.Builder();
    for (int i = 0; i < 100; i++) {
      mixed.add(TaskCommand.sleep(10 * MILLI), 1).add(TaskCommand.cpu(10 * MILLI), 1);
    }

    assertThat(ofFile(Workload.of(TaskCommand.cpu(10 * MILLI), 1_600), LocalSettings.DEFAULT))
        .isEqualTo(8 * SECOND);
    assertThat(ofFile(Workload.of(TaskCommand.sleep(10 * MILLI), 1_600), LocalSettings.DEFAULT))
        .isEqualTo(SECOND);
    assertThat(ofFile(mixed.build(), LocalSettings.DEFAULT)).isEqualTo(500 * MILLI);
    assertThat(ofFile(Workload.of(TaskCommand.cpu(SECOND), 1), LocalSettings.DEFAULT))
        .isEqualTo(SECOND);
  }

  @Test
  void tasksThatStandFarApartInAFileDoNotRunSideBySide() {
    Workload.Builder apart = new Workload.Builder();
    apart.add(TaskCommand.sleep(10 * MILLI), 1_600).add(TaskCommand.cpu(10 * MILLI), 200);

    assertThat(ofFile(apart.build(), LocalSettings.DEFAULT)).isEqualTo(2 * SECOND);
  }

  /** The cores of this machine were taken for theirs. */
  @Test
  void busyTasksElsewhereHaveCoresOfTheirOwn() {
    Workload busy = Workload.of(TaskCommand.cpu(SECOND), 160);

    assertThat(ofFile(busy, sqs(AwsPlace.DEFAULT, TasksPerMessage.AUTO))).isEqualTo(10 * SECOND);
    assertThat(ofFile(busy, sqs(HERE, TasksPerMessage.AUTO))).isEqualTo(80 * SECOND);
  }

  /** On sixteen slots and two cores. */
  private static long ofFile(Workload tasks, BackendSettings backend) {
    FileWorkload file = new FileWorkload(Path.of("tasks.txt"), null);
    return new RunForecast(new RunSettings(file, backend, 16), tasks, 2).nanos().orElseThrow();
  }

  @Test
  void ofAFileThatWasNotReadTheRestIsTold() {
    FileWorkload tasks = new FileWorkload(Path.of("tasks.txt"), null);
    Experiment experiment = experiment(tasks, LocalSettings.DEFAULT, 1, WarmUp.NONE, 1, 2);
    WorkloadFile content =
        new WorkloadFile(Workload.of(TaskCommand.sleep(SECOND), 10), LengthUnit.S, false);
    WorkloadFiles files = new WorkloadFiles(Map.of(tasks, content));

    assertThat(ExperimentForecast.of(experiment, WorkloadFiles.NONE, 2).text())
        .isEqualTo("At least 40 ms for 2 runs");
    assertThat(ExperimentForecast.of(experiment, files, 2).text()).isEqualTo("≈ 15 s for 2 runs");
  }

  /** They were not looked at: 5 min were forecast of what ends after 30 s. */
  @Test
  void timeLimitsAreKeptTo() {
    assertThat(limited(null, Duration.ofSeconds(30)).text()).isEqualTo("≈ 30 s for at most 3 runs");
    assertThat(limited(Duration.ofSeconds(2), null).text()).isEqualTo("≈ 6.1 s for 3 runs");
    assertThat(limited(null, Duration.ofHours(1)).text()).isEqualTo("≈ 5 min for 3 runs");
  }

  private static ExperimentForecast limited(@Nullable Duration runLimit, @Nullable Duration limit) {
    Experiment experiment =
        new Experiment(
            "limited",
            new Sweep(List.of(sleep(SECOND, 100)), List.of(LocalSettings.DEFAULT), List.of(1)),
            new Protocol(3, WarmUp.NONE, null, runLimit, limit),
            null);
    return ExperimentForecast.of(experiment, WorkloadFiles.NONE, 2);
  }

  @Test
  void aSearchIsToldForTheMostRunsThatItMayTake() {
    MetgPlan plan =
        new MetgPlan(
            TaskKind.SLEEP,
            List.of(sqs(HERE, TasksPerMessage.AUTO), sqs(HERE, new TasksPerMessage(1))),
            List.of(16),
            0.5,
            10_000,
            SECOND,
            SECOND);
    Experiment search =
        new Experiment("search", plan, new Protocol(1, WarmUp.DEFAULT, null, null, null), null);

    // It took 85 s in the walk-through.
    ExperimentForecast forecast = ExperimentForecast.of(search, WorkloadFiles.NONE, 2);
    assertThat(forecast.leastNanos()).isBetween(40 * SECOND, 85 * SECOND);
    assertThat(forecast.mostNanos()).isBetween(85 * SECOND, 200 * SECOND);
    assertThat(forecast.text()).contains(" for at most ");
  }

  @Test
  void whatTakesLongerThanALongHasIsNotNegative() {
    GeneratedWorkload days = sleep(86_400 * SECOND, 100_000_000);

    assertThat(forecast(days, sqs(HERE, TasksPerMessage.AUTO), 9, WarmUp.NONE, 1).text())
        .startsWith("≈ ")
        .doesNotContain("-");
  }

  private static ExperimentForecast forecast(
      WorkloadSpec workload,
      BackendSettings backend,
      int repetitions,
      WarmUp warmUp,
      Integer... workers) {
    return ExperimentForecast.of(
        experiment(workload, backend, repetitions, warmUp, workers), WorkloadFiles.NONE, 2);
  }

  private static Experiment experiment(
      WorkloadSpec workload,
      BackendSettings backend,
      int repetitions,
      WarmUp warmUp,
      Integer... workers) {
    return new Experiment(
        "forecast",
        new Sweep(List.of(workload), List.of(backend), List.of(workers)),
        new Protocol(repetitions, warmUp, null, null, null),
        null);
  }

  private static GeneratedWorkload sleep(long lengthNanos, long tasksPerWorker) {
    return new GeneratedWorkload(
        TaskKind.SLEEP, new LengthDistribution.Constant(lengthNanos), tasksPerWorker, true, 0);
  }

  private static SqsSettings sqs(SqsPlace place, TasksPerMessage tasks) {
    return new SqsSettings("forecast", place, tasks, false);
  }
}
