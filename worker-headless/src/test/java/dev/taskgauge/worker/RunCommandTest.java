package dev.taskgauge.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.result.ExperimentDirectory;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.result.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real experiments on LOCAL, typed into a shell. */
class RunCommandTest {
  private static final String SEARCH =
      """
      { "version": 1, "name": "Search", "workload": { "kind": "sleep" }, "backend": "LOCAL",
        "workers": 1, "warmUp": false,
        "find": { "metg": 0.01, "shortest": "1ms", "longest": "2ms", "workPerWorker": "1ms" } }
      """;

  @TempDir Path folder;
  private String file = "";
  private String out = "";

  @BeforeEach
  void writeExperiment() throws IOException {
    out = folder.resolve("out").toString();
    file =
        Files.writeString(
                folder.resolve("small.json"),
                """
                {
                  "version": 1,
                  "name": "Small",
                  "workload": { "kind": "sleep", "length": "2ms", "tasksPerWorker": 10 },
                  "backend": "LOCAL",
                  "workers": [1, 2],
                  "repetitions": 3,
                  "warmUp": false
                }
                """)
            .toString();
  }

  private static Shell type(String... args) {
    return Shell.type(Shell.measuring(), args);
  }

  private ExperimentRecord record() throws IOException {
    return RunStore.readRecord(Path.of(out));
  }

  @Test
  void runsTheGridAndLeavesEverythingInItsDirectory() throws IOException {
    Shell shell = type("run", file, "--out", out);

    assertThat(shell.err())
        .contains(
            "Small → " + out, " for 6 runs", "6/6  ", "sleep 2 ms, LOCAL, 2 workers: ", "report: ");
    assertThat(shell.err().lines().filter(line -> line.matches("\\d/6  .*"))).hasSize(6);
    assertThat(shell.out())
        .contains(" workers  runs", "95 %", "- Throughput is highest with 2 workers");
    assertThat(shell.exitCode()).isZero();
    assertThat(record().end()).isEqualTo(ExperimentEnd.COMPLETE);
    assertThat(record().runs()).hasSize(6);
    assertThat(Path.of(out))
        .isDirectoryContaining("glob:**/report.html")
        .isDirectoryContaining("glob:**/throughput.svg")
        .isDirectoryContaining("glob:**/summary.csv");
    assertThat(Path.of(out, "experiment.json")).hasSameTextualContentAs(Path.of(file));
  }

  @Test
  void theForecastHasTheTasksOfAWorkloadFile() throws IOException {
    Path tasks = Files.writeString(folder.resolve("tasks.txt"), "sleep 20ms\nsleep 30ms\n");
    Path experiment =
        Files.writeString(
            folder.resolve("of-file.json"),
            """
            {
              "version": 1,
              "name": "Of a file",
              "workload": { "file": "%s" },
              "backend": "LOCAL",
              "workers": [1],
              "repetitions": 2,
              "warmUp": false
            }
            """
                .formatted(tasks.getFileName()));

    Shell shell = type("run", experiment.toString(), "--out", out);

    // Twice 50 ms, and 20 ms around each.
    assertThat(shell.err()).contains("≈ 140 ms for 2 runs");
  }

  @Test
  void valuesCanBeReplaced() throws IOException {
    Shell shell =
        type("run", file, "--out", out, "-q", "--set", "workers=4", "--set", "repetitions=1");

    assertThat(shell.err()).isEmpty();
    assertThat(record().runs()).hasSize(1);
    assertThat(record().runs().get(0).settings().slots()).isEqualTo(4);
    assertThat(Path.of(out, "experiment.json")).content().contains("4");
  }

  @Test
  void goesOnWhereItWasInterrupted() throws IOException {
    type("run", file, "--out", out, "-q");
    ExperimentRecord whole = record();
    List<RunRecord> some = whole.runs().subList(0, 4);
    RunStore.writeRecord(Path.of(out), new ExperimentRecord(whole.experiment(), null, some));

    Shell shell = type("run", "--resume", out);

    assertThat(shell.exitCode()).isZero();
    assertThat(shell.err().lines().filter(line -> line.matches("\\d/6  .*")))
        .hasSize(2)
        .anyMatch(line -> line.startsWith("5/6  "));
    assertThat(record().runs()).startsWith(some.toArray(RunRecord[]::new)).hasSize(6);
    assertThat(record().runs())
        .extracting(RunRecord::turn)
        .doesNotHaveDuplicates()
        .contains(Turn.measured(0, 3), Turn.measured(1, 3));
  }

  @Test
  void aConditionThatIsMetFails() {
    Shell shell = type("run", file, "--out", out, "--fail-if", "efficiency<1.1");

    assertThat(shell.exitCode()).isEqualTo(4);
    assertThat(shell.err()).contains("taskgauge: 2 ms, 1 worker: efficiency 0.", " < 1.1");
    assertThat(
            type("run", file, "-q", "--out", out + "2", "--fail-if", "failed-tasks>0").exitCode())
        .isZero();
  }

  @Test
  void aSlowDownAgainstTheBaselineFails() throws IOException {
    type("run", file, "--out", out, "-q");
    Shell same =
        type("run", file, "-q", "--out", out + "2", "--baseline", out, "--fail-if-slower", "20%");
    assertThat(same.exitCode()).isZero();
    assertThat(same.out()).contains("Throughput, tasks/s: this compared with baseline", "verdict");

    // Ten times as slow, and said to be the same workload.
    ExperimentRecord fast = record();
    type("run", file, "-q", "--out", out + "3", "--set", "workload.length=20ms");
    ExperimentRecord slow = RunStore.readRecord(Path.of(out + "3"));
    Files.delete(Path.of(out + "3", "record.json"));
    RunStore.writeRecord(Path.of(out + "3"), fast);
    RunStore.writeRecord(Path.of(out), renamed(fast, slow));

    Shell report = type("report", out + "3", out);
    assertThat(report.exitCode()).isZero();
    String name = Path.of(out).getFileName().toString();
    assertThat(report.out())
        .contains("Over all points: slower, -8", "slower")
        .contains("Throughput, tasks/s: " + name + " compared with " + name + "3\n");
    assertThat(report.err()).isEqualTo("comparison: " + out + "3/comparison.html\n");
    assertThat(Path.of(out + "3", "comparison.html")).content().contains("slower");
    assertThat(Path.of(out + "3", "comparison.csv")).content().contains(",slower,");

    type("report", out, out + "3", "--out", out + "4");
    assertThat(Path.of(out + "4"))
        .isDirectoryContaining("glob:**/comparison.html")
        .isDirectoryContaining("glob:**/comparison.csv");
    assertThat(Path.of(out, "comparison.html")).doesNotExist();
  }

  /** The measurements of one under the settings of another. */
  private static ExperimentRecord renamed(ExperimentRecord settings, ExperimentRecord measured) {
    List<RunRecord> runs =
        measured.runs().stream()
            .map(
                run ->
                    new RunRecord(
                        run.turn(),
                        settings.experiment().points().get(run.turn().point()),
                        run.workloadDescription(),
                        run.measurement(),
                        run.environment()))
            .toList();
    return new ExperimentRecord(settings.experiment(), ExperimentEnd.COMPLETE, runs);
  }

  @Test
  void wrongFilesAreNamedBeforeAnythingRuns() throws IOException {
    Files.writeString(Path.of(file), "{ \"version\": 1, \"name\": \"x\", \"wrokers\": 4 }");

    Shell shell = type("run", file, "--out", out);

    assertThat(shell.exitCode()).isEqualTo(2);
    assertThat(shell.err()).contains(file, "wrokers", "expected").doesNotContain("\tat ");
    assertThat(Path.of(out, "record.json")).doesNotExist();
  }

  @Test
  void wrongUseIsNamed() throws IOException {
    assertWrong("no experiment file", "run");
    assertWrong("no such file", "run", folder.resolve("none.json").toString());
    assertWrong("expected no FILE", "run", file, "--resume", out);
    assertWrong("expected --baseline", "run", file, "--fail-if-slower", "5%");
    assertWrong("condition 'speed>1': expected", "run", file, "--fail-if", "speed>1");
    assertWrong("expected a percentage", "run", file, "--baseline", out, "--fail-if-slower", "x");
    assertWrong("--resume " + out, "run", "--resume", out);
    assertWrong("--baseline " + out, "run", file, "--baseline", out, "--out", out + "9");
    assertWrong(out + ": can not be read", "report", out);
    type("run", file, "-q", "--out", out);
    assertWrong("--out is for comparisons", "report", out, "--out", out + "9");
    assertWrong("has the record of an experiment", "run", file, "--out", out);
    assertWrong("--set colour=red", "run", file, "--set", "colour=red");
  }

  private static void assertWrong(String message, String... args) {
    Shell shell = type(args);
    assertThat(shell.err()).contains(message).doesNotContain("\tat ");
    assertThat(shell.exitCode()).isEqualTo(2);
  }

  @Test
  void aReportIsMadeAgainFromTheRecord() throws IOException {
    type("run", file, "--out", out, "-q");
    Files.delete(Path.of(out, "report.html"));
    Files.delete(Path.of(out, "throughput.png"));

    Shell shell = type("report", out);

    assertThat(shell.exitCode()).isZero();
    assertThat(shell.out()).contains("Small (" + out + ")", "2 ms");
    assertThat(Path.of(out))
        .isDirectoryContaining("glob:**/report.html")
        .isDirectoryContaining("glob:**/throughput.png");
  }

  @Test
  void severalFilesGetADirectoryEach() throws IOException {
    Path other = folder.resolve("other.json");
    Files.writeString(other, Files.readString(Path.of(file)).replace("Small", "Other one"));

    Shell shell = type("run", file, other.toString(), "-q", "--out", out);

    assertThat(shell.exitCode()).isZero();
    assertThat(RunStore.readRecord(Path.of(out, "small")).runs()).hasSize(6);
    assertThat(RunStore.readRecord(Path.of(out, "other-one")).runs()).hasSize(6);
  }

  /** A run of one task that takes a minute, and may take 200 ms. */
  private Shell typeLimited(String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "run", file, "--out", out, "--set", "workload.length=60s", "--set", "workers=1"));
    args.addAll(List.of("--set", "repetitions=1", "--set", "runLimit=200ms"));
    args.addAll(List.of(more));
    return type(args.toArray(String[]::new));
  }

  @Test
  void aRunAtItsLimitIsKeptAndMarked() throws IOException {
    Shell shell = typeLimited();

    assertThat(shell.err()).contains("TIME LIMIT");
    assertThat(record().runs().get(0).measurement().end()).isEqualTo(RunEnd.LIMITED);
    assertThat(shell.out()).contains("1 run stopped before the end; in no figure above");
  }

  /** It was 0, "every run was measured and every task completed". */
  @Test
  void aRunAtItsLimitHasAnExitCodeOfItsOwn() {
    Shell shell = typeLimited("-q");

    assertThat(shell.err())
        .isEqualTo(
            "taskgauge: a time limit ended runs before all was measured: 1 of 1 runs missing\n");
    assertThat(shell.exitCode()).isEqualTo(5);
  }

  @Test
  void theLimitOfTheExperimentHasTheSameExitCode() {
    Shell shell = type("run", file, "-q", "--out", out, "--set", "limit=1ms");

    assertThat(shell.err())
        .contains("a time limit ended the experiment before all was measured: ", " of 6 runs");
    assertThat(shell.exitCode()).isEqualTo(5);
  }

  /** The condition passed, as nothing was measured that could have met it. */
  @Test
  void aConditionFailsWhereNothingWasMeasuredToJudgeItBy() {
    Shell shell = typeLimited("-q", "--fail-if", "efficiency<0.9");

    assertThat(shell.err())
        .contains(
            "taskgauge: sleep 1 min, LOCAL, 1 worker: not judged, as no run came to its end\n");
    assertThat(shell.exitCode()).isEqualTo(4);
  }

  @Test
  void aConditionOfASearchIsWrongUseAsNoneWouldEverBeMet() throws IOException {
    String search = Files.writeString(folder.resolve("search.json"), SEARCH).toString();

    assertWrong(
        "--fail-if: Search is a search, which has no points",
        "run",
        search,
        "--fail-if",
        "efficiency<0.9");
  }

  /** It was told as an unexpected error, with a directory left behind. */
  @Test
  void aMissingWorkloadFileIsWrongInput() throws IOException {
    String experiment =
        Files.writeString(
                folder.resolve("of-file.json"),
                """
                { "version": 1, "name": "Of a file", "workload": { "file": "none.txt" },
                  "backend": "LOCAL", "workers": 1, "warmUp": false }
                """)
            .toString();

    Shell shell = type("run", experiment, "--out", out);

    assertThat(shell.err())
        .isEqualTo(
            "taskgauge: workload file "
                + folder.resolve("none.txt")
                + ": can not be read: no such file\n");
    assertThat(shell.exitCode()).isEqualTo(2);
    assertThat(Path.of(out)).doesNotExist();
  }

  @Test
  void aDirectoryThatIsInUseIsWrongInput() throws IOException {
    type("run", file, "--out", out, "-q");
    try (ExperimentDirectory open = ExperimentDirectory.open(Path.of(out))) {
      assertWrong(open.path() + " is in use", "run", "--resume", out);
    }
  }

  /** Hours later it was an unexpected error. */
  @Test
  void aChangeOfAllOfItIsRefusedBeforeAnythingRuns() {
    type("run", file, "--out", out, "-q");

    assertWrong(
        "expected a percentage below 100",
        "run",
        file,
        "--baseline",
        out,
        "--fail-if-slower",
        "100%");
    assertWrong("expected a percentage below 100", "report", out, out, "--noise", "100");
  }
}
