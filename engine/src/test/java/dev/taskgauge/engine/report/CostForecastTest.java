package dev.taskgauge.engine.report;

import static java.math.BigDecimal.TEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.FileWorkload;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.MetgPlan;
import dev.taskgauge.engine.experiment.Protocol;
import dev.taskgauge.engine.experiment.SqsPlace;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.Sweep;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThisMachine;
import dev.taskgauge.engine.experiment.WarmUp;
import dev.taskgauge.engine.experiment.WorkloadFiles;
import dev.taskgauge.engine.measure.PricedUnit;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.LengthUnit;
import dev.taskgauge.engine.task.TaskCommand;
import dev.taskgauge.engine.task.TaskKind;
import dev.taskgauge.engine.task.Workload;
import dev.taskgauge.engine.task.WorkloadFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostForecastTest {
  private static final AwsPrices PRICES = AwsPrices.published();
  private static final AwsPlace AWS = new AwsPlace("eu-central-1", null, null, null);

  /**
   * Runs on a machine with two cores, ElasticMQ and DynamoDB Local beside them, as their records
   * tell: some idle, some so busy with other things that they took four times as long.
   */
  @ParameterizedTest
  @CsvSource({
    // slots, processes, tasks, length, tasks a message, requests to SQS, writes, reads
    "4, 1, 4000, 10, auto, 1229, 832, 44",
    "4, 1, 4000, 10, 1, 2826, 4079, 173",
    "4, 1, 4000, 10, 100, 234, 65, 36",
    "16, 2, 16000, 10, auto, 2756, 3269, 85",
    "16, 2, 8000, 10, 1, 4612, 8092, 134",
    "16, 2, 16000, 10, 100, 518, 196, 49",
    "4, 1, 20000, 0, 1, 8014, 20111, 228",
    "4, 1, 2000, 10, naive, 12080, 2112, 148",
  })
  void theForecastOfARunIsNearToWhatItThenMade(
      int slots,
      int processes,
      long tasks,
      long lengthMillis,
      String design,
      double requests,
      double writes,
      double reads) {
    boolean naive = design.equals("naive");
    SqsSettings sqs =
        new SqsSettings(
            "demo", new ThisMachine(processes), TasksPerMessage.parse(naive ? "1" : design), naive);

    Map<PricedUnit, Double> forecast =
        new RunRequestForecast(sqs, tasks, lengthMillis * 1e6, true, slots).units();

    assertThat(forecast.getOrDefault(PricedUnit.SQS_REQUEST, 0.0) / requests).isBetween(0.75, 1.33);
    Map<PricedUnit, Double> made =
        Map.of(
            PricedUnit.SQS_REQUEST,
            requests,
            PricedUnit.DYNAMODB_WRITE,
            writes,
            PricedUnit.DYNAMODB_READ,
            reads);
    double ratio =
        new CostForecast(forecast, forecast, PRICES, true).mostUsd().doubleValue()
            / new CostForecast(made, made, PRICES, true).mostUsd().doubleValue();
    assertThat(ratio).isBetween(0.8, 1.25);
  }

  @Test
  void runsOfTheGridAddUp() {
    GeneratedWorkload tasks = sleep(10_000_000, 1_000);
    CostForecast once = forecast(tasks, 1, WarmUp.NONE, 4);
    CostForecast grid = forecast(tasks, 3, WarmUp.NONE, 4, 8);
    CostForecast other = forecast(tasks, 1, WarmUp.NONE, 8);

    assertThat(grid.mostUsd().doubleValue())
        .isCloseTo(
            3 * (once.mostUsd().doubleValue() + other.mostUsd().doubleValue()),
            Percentage.withPercentage(0.01));
    assertThat(grid.leastUsd()).isEqualByComparingTo(grid.mostUsd());
  }

  /** A run of one task was forecast to cost hardly more than its messages. */
  @Test
  void whatIsAskedAroundEachRunCostsToo() {
    CostForecast ten = forecast(sleep(10_000_000, 1), 10, WarmUp.NONE, 4);
    var inRuns =
        new RunRequestForecast(
                new SqsSettings("demo", AWS, new TasksPerMessage(1), false), 1, 1e7, true, 4)
            .units();

    assertThat(ten.leastUsd())
        .isGreaterThan(new CostForecast(inRuns, inRuns, PRICES, true).leastUsd().multiply(TEN));
    assertThat(ten.least().get(PricedUnit.SQS_REQUEST)).isGreaterThan(380);
  }

  @Test
  void warmUpMakesARangeAndTheTextSaysIt() {
    CostForecast forecast =
        forecast(sleep(10_000_000, 100_000), 1, new WarmUp(12, WarmUp.DEFAULT.maxTime()), 16);

    assertThat(forecast.leastUsd()).isLessThan(forecast.mostUsd());
    assertThat(forecast.text())
        .matches(
            "≈ \\$0\\.\\d+ to \\$0\\.\\d+ \\(about [\\d,]+ to [\\d,]+ SQS requests and [\\d,]+ to"
                + " [\\d,]+ DynamoDB writes at list prices of us-east-1\\)");
  }

  /** Those of automatic and of fixed messages are alike, and were counted as one. */
  @Test
  void twoBackEndsWhoseWarmUpsAreAlikeAreWarmedUpTwice() {
    GeneratedWorkload tasks = sleep(10_000_000, 1_000);
    WarmUp warmUp = new WarmUp(10, WarmUp.DEFAULT.maxTime());
    SqsSettings auto = new SqsSettings("demo", AWS, TasksPerMessage.AUTO, false);
    SqsSettings one = new SqsSettings("demo", AWS, new TasksPerMessage(1), false);

    assertThat(warmUpRequests(tasks, warmUp, auto, one))
        .isCloseTo(2 * warmUpRequests(tasks, warmUp, auto), within(1e-6));
  }

  private static double warmUpRequests(
      GeneratedWorkload tasks, WarmUp warmUp, BackendSettings... backends) {
    Sweep sweep = new Sweep(List.of(tasks), List.of(backends), List.of(4));
    Protocol protocol = new Protocol(1, warmUp, null, null, null);
    return requests(new Experiment("warm", sweep, protocol, null))
        - requests(new Experiment("cold", sweep, Protocol.ONCE, null));
  }

  private static double requests(Experiment experiment) {
    return CostForecast.of(experiment, WorkloadFiles.NONE, PRICES)
        .orElseThrow()
        .most()
        .getOrDefault(PricedUnit.SQS_REQUEST, 0.0);
  }

  @Test
  void numbersAreToldWithTwoDigits() {
    CostForecast forecast =
        new CostForecast(
            Map.of(PricedUnit.SQS_REQUEST, 24_137.0, PricedUnit.DYNAMODB_WRITE, 12_489.0),
            Map.of(PricedUnit.SQS_REQUEST, 24_137.0, PricedUnit.DYNAMODB_WRITE, 12_489.0),
            PRICES,
            true);

    assertThat(forecast.text())
        .isEqualTo(
            "≈ $0.017 (about 24,000 SQS requests and 12,000 DynamoDB writes at list prices of"
                + " us-east-1)");
  }

  @Test
  void nothingIsChargedForWhatIsNotAws() {
    GeneratedWorkload tasks = sleep(0, 10);
    AwsPlace emulator =
        new AwsPlace(
            "elasticmq", null, URI.create("http://127.0.0.1:1"), URI.create("http://127.0.0.1:2"));

    assertThat(CostForecast.of(experiment(tasks, new ThisMachine(1)), WorkloadFiles.NONE, PRICES))
        .isEmpty();
    assertThat(CostForecast.of(experiment(tasks, emulator), WorkloadFiles.NONE, PRICES)).isEmpty();
    assertThat(
            CostForecast.of(
                new Experiment("local", tasks, LocalSettings.DEFAULT, List.of(1)),
                WorkloadFiles.NONE,
                PRICES))
        .isEmpty();
  }

  @Test
  void aFileCountsOnceItIsRead() {
    FileWorkload tasks = new FileWorkload(Path.of("tasks.txt"), null);
    Experiment experiment =
        new Experiment(
            "file", tasks, new SqsSettings("demo", AWS, new TasksPerMessage(1), false), List.of(4));
    WorkloadFile content =
        new WorkloadFile(Workload.of(TaskCommand.sleep(1_000_000), 1_000), LengthUnit.S, false);
    WorkloadFiles files = new WorkloadFiles(Map.of(tasks, content));

    assertThat(CostForecast.of(experiment, WorkloadFiles.NONE, PRICES)).isEmpty();
    assertThat(CostForecast.of(experiment, files, PRICES).orElseThrow().mostUsd())
        .isEqualByComparingTo(
            CostForecast.of(experiment(sleep(1_000_000, 1_000), AWS), WorkloadFiles.NONE, PRICES)
                .orElseThrow()
                .mostUsd());
  }

  /** The price of ten tasks was told as that of a million and ten. */
  @Test
  void whereAFileWasNotReadAPartIsNotShownAsTheWhole() {
    Sweep sweep =
        new Sweep(
            List.of(sleep(1_000_000, 10), new FileWorkload(Path.of("tasks.txt"), null)),
            List.of(new SqsSettings("demo", AWS, new TasksPerMessage(1), false)),
            List.of(4));
    Experiment mixed = new Experiment("mixed", sweep, Protocol.ONCE, null);

    CostForecast part = CostForecast.of(mixed, WorkloadFiles.NONE, PRICES).orElseThrow();

    assertThat(part.isWhole()).isFalse();
    assertThat(part.text())
        .startsWith("at least $0.")
        .endsWith(" at list prices of us-east-1, without the runs of workload files)");
    assertThat(forecast(sleep(1_000_000, 10), 1, WarmUp.NONE, 4).isWhole()).isTrue();
  }

  /**
   * A slot was counted a call each 10 s: six times as many as workers make, ten messages a call.
   */
  @Test
  void messagesThatAreRenewedShareCalls() {
    double seconds = 3_600;
    RunRequestForecast hour =
        new RunRequestForecast(
            new SqsSettings("demo", AWS, new TasksPerMessage(1), false),
            16,
            seconds * 1e9,
            true,
            16);

    // Six receivers with nothing to receive, looks at the dead letters, and 16 messages renewed.
    double calls = 6 + 0.9 + 1 / 3.75;
    assertThat(hour.units().getOrDefault(PricedUnit.SQS_REQUEST, 0.0) / seconds)
        .isCloseTo(calls, Percentage.withPercentage(1));
  }

  @Test
  void aSearchCostsAsManyRunsAsItTakesAtMost() {
    Experiment search =
        new Experiment(
            "search",
            new MetgPlan(
                TaskKind.SLEEP,
                List.of(new SqsSettings("demo", AWS, TasksPerMessage.AUTO, false)),
                List.of(4),
                0.5,
                10_000,
                1_000_000_000,
                5_000_000_000L),
            Protocol.ONCE,
            null);

    assertThat(CostForecast.of(search, WorkloadFiles.NONE, PRICES).orElseThrow().mostUsd())
        .isPositive();
  }

  private static CostForecast forecast(
      GeneratedWorkload tasks, int repetitions, WarmUp warmUp, Integer... workers) {
    return CostForecast.of(
            new Experiment(
                "grid",
                new Sweep(
                    List.of(tasks),
                    List.of(new SqsSettings("demo", AWS, new TasksPerMessage(1), false)),
                    List.of(workers)),
                new Protocol(repetitions, warmUp, null, null, null),
                null),
            WorkloadFiles.NONE,
            PRICES)
        .orElseThrow();
  }

  private static Experiment experiment(GeneratedWorkload tasks, SqsPlace place) {
    return new Experiment(
        "one", tasks, new SqsSettings("demo", place, new TasksPerMessage(1), false), List.of(4));
  }

  private static GeneratedWorkload sleep(long lengthNanos, long tasks) {
    return new GeneratedWorkload(
        TaskKind.SLEEP, new LengthDistribution.Constant(lengthNanos), tasks, false, 0);
  }
}
