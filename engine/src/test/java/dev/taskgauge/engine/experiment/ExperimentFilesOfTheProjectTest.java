package dev.taskgauge.engine.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.TaskKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every experiment file in {@code workloads/} is what its name and the README there say. */
class ExperimentFilesOfTheProjectTest {
  private static final List<Integer> WORKERS_OF_THE_REPORT = List.of(1, 2, 4, 8, 16);
  private static final WarmUp SHORT_WARM_UP = new WarmUp(12, Duration.ofSeconds(15));
  private static final TasksPerMessage ONE = new TasksPerMessage(1);
  private static final SqsSettings SQS =
      new SqsSettings("taskgauge", new ThisMachine(1), ONE, false);

  @Test
  void thereIsAFileForEverything() throws IOException {
    List<String> names = new ArrayList<>();
    for (int figure = 1; figure <= Experiment.REPORT_FIGURES; figure++) {
      names.add("report-figure-" + figure + ".json");
      names.add("report-figure-" + figure + "-quick.json");
    }
    names.addAll(
        List.of(
            "example.json",
            "how-many-workers-help-local.json",
            "how-many-workers-help-sqs.json",
            "how-short-may-tasks-be-local-cpu.json",
            "how-short-may-tasks-be-local-sleep.json",
            "how-short-may-tasks-be-sqs.json"));

    assertThat(ProjectFiles.experiments())
        .extracting(file -> file.getFileName().toString())
        .containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void listsEveryFileInTheReadmeAndReadsItsExample() throws IOException {
    String readme = Files.readString(ProjectFiles.FOLDER.resolve("README.md"));
    for (Path file : ProjectFiles.experiments()) {
      assertThat(readme).contains("| `" + file.getFileName() + "` |");
    }
    int start = readme.indexOf("```json\n") + 8;
    String example = readme.substring(start, readme.indexOf("```", start));
    assertThat(ExperimentFile.parse(example, "README.md", Map.of()).points()).hasSize(24);
  }

  @ParameterizedTest
  @CsvSource({"1, 10000", "2, 100000"})
  void figuresOneAndTwoAreManyTasksWithoutLength(int figure, long tasks) throws IOException {
    List<WorkloadSpec> workloads =
        List.of(
            new GeneratedWorkload(
                TaskKind.SLEEP, new LengthDistribution.Constant(0), tasks, false, 1));

    assertFigure(figure, "", workloads, LocalSettings.DEFAULT, 3, WarmUp.DEFAULT);
    assertFigure(figure, "-quick", workloads, LocalSettings.DEFAULT, 5, SHORT_WARM_UP);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 6})
  void figuresThreeToSixAreThreeTaskLengths(int figure) throws IOException {
    BackendSettings backend = figure % 2 == 0 ? SQS : LocalSettings.DEFAULT;

    assertFigure(figure, "", threeLengths(1_000, 100, 10), backend, 3, WarmUp.DEFAULT);
    assertFigure(figure, "-quick", threeLengths(100, 2, 1), backend, 1, SHORT_WARM_UP);
  }

  private static void assertFigure(
      int figure,
      String size,
      List<WorkloadSpec> workloads,
      BackendSettings backend,
      int repetitions,
      WarmUp warmUp)
      throws IOException {
    Experiment experiment = read("report-figure-" + figure + size);
    assertThat(experiment.reportFigure()).isEqualTo(figure);
    assertThat(experiment.name()).startsWith("Report figure " + figure + ": ");
    assertThat(experiment.plan())
        .isEqualTo(new Sweep(workloads, List.of(backend), WORKERS_OF_THE_REPORT));
    assertThat(experiment.protocol()).isEqualTo(new Protocol(repetitions, warmUp, 1L, null, null));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void aQuickFigureHasLittleMoreThanAMinuteOfTasks(int figure) throws IOException {
    Duration tasks = idealTime(read("report-figure-" + figure + "-quick"));
    assertThat(tasks).isEqualTo(figure <= 2 ? Duration.ZERO : Duration.ofSeconds(65));
  }

  @Test
  void theSearchesAreForHalfOfTheTime() throws IOException {
    assertSearch("local-cpu", TaskKind.CPU, List.of(LocalSettings.DEFAULT), 2);
    assertSearch("local-sleep", TaskKind.SLEEP, List.of(LocalSettings.DEFAULT), 16);
    SqsSettings auto =
        new SqsSettings(SQS.queueName(), SQS.place(), TasksPerMessage.AUTO, SQS.naive());
    assertSearch("sqs", TaskKind.SLEEP, List.of(auto, SQS), 16);
  }

  private static void assertSearch(
      String name, TaskKind kind, List<BackendSettings> backends, int workers) throws IOException {
    MetgPlan search = (MetgPlan) read("how-short-may-tasks-be-" + name).plan();
    assertThat(search.kind()).isEqualTo(kind);
    assertThat(search.backends()).isEqualTo(backends);
    assertThat(search.workers()).containsExactly(workers);
    assertThat(search.efficiency()).isEqualTo(0.5);
    assertThat(search.shortestNanos()).isLessThanOrEqualTo(10_000);
    assertThat(search.longestNanos()).isGreaterThanOrEqualTo(100_000_000);
  }

  @Test
  void howManyWorkersHelpHasEnoughPointsForACurve() throws IOException {
    Experiment local = read("how-many-workers-help-local");
    Experiment sqs = read("how-many-workers-help-sqs");

    for (Experiment experiment : List.of(local, sqs)) {
      List<Integer> workers = ((Sweep) experiment.plan()).workers();
      assertThat(workers).hasSizeGreaterThanOrEqualTo(6).startsWith(1).endsWith(16).isSorted();
      assertThat(experiment.protocol().repetitions()).isEqualTo(3);
    }
    assertThat(local.points())
        .allSatisfy(point -> assertThat(point.backend()).isEqualTo(LocalSettings.DEFAULT));
    assertThat(((Sweep) local.plan()).workloads())
        .containsExactly(generated(TaskKind.CPU, 1, 1_000));
    assertThat(sqs.points()).allSatisfy(point -> assertThat(point.backend()).isEqualTo(SQS));
    assertThat(((Sweep) sqs.plan()).workloads())
        .containsExactly(generated(TaskKind.SLEEP, 10, 150));
    assertThat(idealTime(sqs)).isLessThanOrEqualTo(Duration.ofSeconds(30));
  }

  /** How long the measured runs take where nothing is lost. */
  private static Duration idealTime(Experiment experiment) {
    long nanos = 0;
    for (RunSettings point : experiment.points()) {
      GeneratedWorkload workload = (GeneratedWorkload) point.workload();
      long lengthNanos = ((LengthDistribution.Constant) workload.lengths()).nominalNanos();
      nanos += lengthNanos * workload.taskCount(point.slots()) / point.slots();
    }
    return Duration.ofNanos(nanos).multipliedBy(experiment.protocol().repetitions());
  }

  private static List<WorkloadSpec> threeLengths(long ofTenMillis, long ofOneSecond, long ofTen) {
    return List.of(
        generated(TaskKind.SLEEP, 10, ofTenMillis),
        generated(TaskKind.SLEEP, 1_000, ofOneSecond),
        generated(TaskKind.SLEEP, 10_000, ofTen));
  }

  private static GeneratedWorkload generated(TaskKind kind, long lengthMillis, long perWorker) {
    return new GeneratedWorkload(
        kind, new LengthDistribution.Constant(lengthMillis * 1_000_000), perWorker, true, 1);
  }

  private static Experiment read(String name) throws IOException {
    return ExperimentFile.read(ProjectFiles.FOLDER.resolve(name + ".json"), Map.of());
  }
}
