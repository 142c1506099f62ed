package dev.taskgauge.engine.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskgauge.engine.result.Golden;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.LengthUnit;
import dev.taskgauge.engine.task.TaskKind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExperimentFileTest {
  private static final String SMALL =
      """
      { "version": 1, "name": "small", "backend": "LOCAL", "workers": 4,
        "workload": { "kind": "sleep", "length": "10ms", "tasks": 100 } }
      """;

  @TempDir private Path folder;

  @Test
  void whatIsNotThereIsTheDefault() throws IOException {
    assertThat(parse(SMALL))
        .isEqualTo(
            new Experiment(
                "small",
                new Sweep(
                    List.of(sleep(10, 100, false)), List.of(LocalSettings.DEFAULT), List.of(4)),
                new Protocol(1, WarmUp.DEFAULT, 1L, null, null),
                null));
  }

  @Test
  void everyKeyIsRead() throws IOException {
    Experiment experiment =
        parse(
            """
            { "$schema": "anything", "version": 1, "name": "all", "reportFigure": 3,
              "workload": [
                { "kind": "cpu", "length": ["10ms", "1s"], "workPerWorker": "10s", "seed": 7 },
                { "kind": "sleep", "length": "uniform:1ms..20ms", "tasksPerWorker": 5 },
                { "file": "sub/tasks.txt", "unit": "ms" }
              ],
              "backend": { "name": "LOCAL", "threads": "virtual", "tasksPerMessage": 10 },
              "workers": [1, 16], "repetitions": 3,
              "warmUp": { "maxRuns": 2, "maxTime": "1m" },
              "order": "shuffled", "seed": -42, "runLimit": "5m", "limit": "1.5h" }
            """);

    assertThat(experiment.reportFigure()).isEqualTo(3);
    assertThat(experiment.plan())
        .isEqualTo(
            new Sweep(
                List.of(
                    generated(TaskKind.CPU, 10, 1000, 7),
                    generated(TaskKind.CPU, 1000, 10, 7),
                    new GeneratedWorkload(
                        TaskKind.SLEEP,
                        new LengthDistribution.Uniform(1_000_000, 20_000_000),
                        5,
                        true,
                        1),
                    new FileWorkload(Path.of("sub/tasks.txt"), LengthUnit.MS)),
                List.of(new LocalSettings(ThreadKind.VIRTUAL, new TasksPerMessage(10))),
                List.of(1, 16)));
    assertThat(experiment.protocol())
        .isEqualTo(
            new Protocol(
                3,
                new WarmUp(2, Duration.ofMinutes(1)),
                -42L,
                Duration.ofMinutes(5),
                Duration.ofMinutes(90)));
  }

  @Test
  void aSearchIsRead() throws IOException {
    Experiment experiment =
        parse(
            """
            { "version": 1, "name": "METG", "workload": { "kind": "cpu" }, "backend": "LOCAL",
              "workers": [2, 4], "warmUp": false, "order": "as-given",
              "find": { "metg": 0.9, "shortest": "1us", "longest": "100ms", "workPerWorker": "2s" } }
            """);

    assertThat(experiment)
        .isEqualTo(
            new Experiment(
                "METG",
                new MetgPlan(
                    TaskKind.CPU,
                    List.of(LocalSettings.DEFAULT),
                    List.of(2, 4),
                    0.9,
                    1_000,
                    100_000_000,
                    2_000_000_000),
                Protocol.ONCE,
                null));
  }

  @Test
  void listsInABackEndAreVariants() throws IOException {
    TasksPerMessage one = new TasksPerMessage(1);
    assertThat(
            backends(
                """
                [ { "name": "LOCAL", "threads": ["platform", "virtual"], "tasksPerMessage": ["auto", 1] },
                  { "name": "SQS", "queue": "q", "where": "this-machine", "processes": [1, 2] } ]
                """))
        .containsExactly(
            LocalSettings.DEFAULT,
            new LocalSettings(ThreadKind.PLATFORM, one),
            new LocalSettings(ThreadKind.VIRTUAL, TasksPerMessage.AUTO),
            new LocalSettings(ThreadKind.VIRTUAL, one),
            new SqsSettings("q", new ThisMachine(1), TasksPerMessage.AUTO, false),
            new SqsSettings("q", new ThisMachine(2), TasksPerMessage.AUTO, false));
  }

  @Test
  void theNaiveVariantIsThereOnceWithOneTaskAMessage() throws IOException {
    TasksPerMessage one = new TasksPerMessage(1);
    ThisMachine here = new ThisMachine(1);
    assertThat(
            backends(
                "{ \"name\": \"SQS\", \"naive\": [false, true], \"tasksPerMessage\": [\"auto\", 1] }"))
        .containsExactly(
            new SqsSettings("taskgauge", here, TasksPerMessage.AUTO, false),
            new SqsSettings("taskgauge", here, one, false),
            new SqsSettings("taskgauge", here, one, true));
    assertThat(backends("{ \"name\": \"SQS\", \"naive\": true }"))
        .containsExactly(new SqsSettings("taskgauge", here, one, true));
  }

  @Test
  void awsIsRead() throws IOException {
    assertThat(
            backends(
                """
                { "name": "SQS", "queue": "q", "where": "aws", "region": "eu-central-1",
                  "profile": "p", "sqsEndpoint": "http://a:1", "dynamoDbEndpoint": "https://b" }
                """))
        .containsExactly(
            new SqsSettings(
                "q",
                new AwsPlace(
                    "eu-central-1", "p", URI.create("http://a:1"), URI.create("https://b")),
                TasksPerMessage.AUTO,
                false));
    assertThat(backends("{ \"name\": \"SQS\", \"queue\": \"q\", \"where\": \"aws\" }"))
        .containsExactly(new SqsSettings("q", AwsPlace.DEFAULT, TasksPerMessage.AUTO, false));
  }

  @ParameterizedTest
  @CsvSource({
    "10ms, 10s, 1000",
    "3s, 10s, 3",
    "4s, 10s, 3",
    "1m, 10s, 1",
    "0.001us, 100s, 100000000000"
  })
  void workAWorkerIsSoManyTasks(String length, String work, long tasks) throws IOException {
    assertThat(workloads(length, work))
        .containsExactly(
            new GeneratedWorkload(
                TaskKind.SLEEP, LengthDistribution.parse(length), tasks, true, 1));
  }

  @Test
  void aFileHasNamesRelativeToItsFolder() throws IOException {
    Path file = folder.resolve("experiment.json");
    Files.writeString(
        file,
        "\ufeff{ \"version\": 1, \"name\": \"f\", \"workload\": { \"file\": \"t.txt\" },"
            + " \"backend\": \"LOCAL\", \"workers\": 1 }");

    Experiment experiment = ExperimentFile.read(file, Map.of());

    assertThat(((Sweep) experiment.plan()).workloads())
        .containsExactly(new FileWorkload(folder.resolve("t.txt"), null));
  }

  @Test
  void aFileThatCanNotBeReadIsRefused() throws IOException {
    Path file = folder.resolve("x.json");
    assertThatThrownBy(() -> ExperimentFile.read(file, Map.of()))
        .isInstanceOf(NoSuchFileException.class);
    Files.write(file, new byte[] {'{', (byte) 0xff, '}'});
    assertThatThrownBy(() -> ExperimentFile.read(file, Map.of()))
        .isInstanceOf(ExperimentFileException.class)
        .hasMessage(file + ": malformed input: not UTF-8 text, expected an experiment file");
    Files.writeString(file, SMALL + " ".repeat(ExperimentFile.MAX_BYTES));
    assertThatThrownBy(() -> ExperimentFile.read(file, Map.of()))
        .isInstanceOf(ExperimentFileException.class)
        .hasMessage(file + ": larger than 1048576 bytes: expected an experiment file");
  }

  @ParameterizedTest
  @MethodSource("dev.taskgauge.engine.result.Golden#locales")
  void theTextIsSealed(Locale locale) throws IOException {
    String text =
        Golden.under(locale, () -> ExperimentFile.write(sweep()) + ExperimentFile.write(search()));

    Golden.assertMatches(getClass(), "experiments.txt", text);
  }

  @ParameterizedTest
  @MethodSource("dev.taskgauge.engine.result.Golden#locales")
  void whatIsWrittenIsReadBack(Locale locale) throws IOException {
    RandomExperiments experiments = new RandomExperiments(1);
    for (int i = 0; i < 1_000; i++) {
      Experiment experiment = experiments.next();
      Golden.under(
          locale,
          () -> {
            String text = ExperimentFile.write(experiment);
            Experiment back = parse(text);
            assertThat(back).as(text).isEqualTo(experiment);
            assertThat(ExperimentFile.write(back)).isEqualTo(text);
            return text;
          });
    }
  }

  private static Experiment sweep() {
    AwsPlace aws = new AwsPlace("eu-central-1", "lab", URI.create("http://127.0.0.1:9324"), null);
    return new Experiment(
        "A \"sweep\" of everything: ä, é, ٣",
        new Sweep(
            List.of(
                sleep(10, 1_000, true),
                new GeneratedWorkload(
                    TaskKind.CPU,
                    new LengthDistribution.LogNormal(1_500_000, 0.5),
                    12_345,
                    false,
                    -7),
                new FileWorkload(Path.of("sub/tasks.txt"), LengthUnit.MS)),
            List.of(
                new LocalSettings(ThreadKind.VIRTUAL, new TasksPerMessage(1_000)),
                new SqsSettings("q", new ThisMachine(2), TasksPerMessage.AUTO, false),
                new SqsSettings("q", aws, new TasksPerMessage(1), true)),
            List.of(1, 16, 10_000)),
        new Protocol(
            3,
            new WarmUp(5, Duration.ofMillis(1_500)),
            42L,
            Duration.ofMinutes(5),
            Duration.ofHours(30)),
        3);
  }

  private static Experiment search() {
    return new Experiment(
        "A search",
        new MetgPlan(
            TaskKind.CPU,
            List.of(LocalSettings.DEFAULT),
            List.of(4),
            0.95,
            500,
            1_000_000_000,
            2_000_000_000),
        Protocol.ONCE,
        null);
  }

  private static Experiment parse(String json) throws ExperimentFileException {
    return ExperimentFile.parse(json, "e.json", Map.of());
  }

  private static List<BackendSettings> backends(String backend) throws ExperimentFileException {
    return ((Sweep) parse(SMALL.replace("\"LOCAL\"", backend)).plan()).backends();
  }

  private static List<WorkloadSpec> workloads(String length, String work)
      throws ExperimentFileException {
    Map<String, String> overrides =
        Map.of("workload.length", length, "workload.workPerWorker", work);
    return ((Sweep) ExperimentFile.parse(SMALL.replace("4,", "1,"), "e.json", overrides).plan())
        .workloads();
  }

  private static GeneratedWorkload sleep(long lengthMillis, long count, boolean perWorker) {
    return new GeneratedWorkload(
        TaskKind.SLEEP,
        new LengthDistribution.Constant(lengthMillis * 1_000_000),
        count,
        perWorker,
        1);
  }

  private static GeneratedWorkload generated(
      TaskKind kind, long lengthMillis, long count, long seed) {
    return new GeneratedWorkload(
        kind, new LengthDistribution.Constant(lengthMillis * 1_000_000), count, true, seed);
  }
}
