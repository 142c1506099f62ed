package dev.taskgauge.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.FileWorkload;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThreadKind;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.result.RunStore;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.LengthUnit;
import dev.taskgauge.engine.task.TaskKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientCommandTest {
  @TempDir Path folder;
  private String file = "";

  @BeforeEach
  void writeWorkload() throws IOException {
    file = Files.writeString(folder.resolve("tasks.txt"), "sleep 1ms x3\n").toString();
  }

  private static ScriptedStarter done() {
    return new ScriptedStarter(RunEnd.DONE, 0);
  }

  @Test
  void readsShortOptionsAsInTheReport() {
    ScriptedStarter starter = done();

    Shell shell = Shell.type(starter, "client", "-s", "LOCAL", "-t", "4", "-w", file);

    assertThat(shell.err())
        .isEqualTo(
            "the workload in words\n 60.0 %  600 of 1,000 tasks, 100.0 tasks/s, efficiency 98.5 %,"
                + " 4 s left\n");
    assertThat(shell.out()).startsWith("LOCAL on 4 workers").contains("98.5 %");
    assertThat(shell.exitCode()).isZero();
    assertThat(starter.started)
        .isEqualTo(
            new Experiment(
                "tasks.txt",
                new FileWorkload(Path.of(file), null),
                LocalSettings.DEFAULT,
                List.of(4)));
  }

  @Test
  void readsEveryOptionOfAGeneratedWorkload() {
    ScriptedStarter starter = done();

    Shell shell =
        Shell.type(
            starter,
            "client",
            "--queue=LOCAL",
            "--threads=1,2",
            "--tasks-per-worker=100",
            "--length=uniform:1ms..20ms",
            "--kind=cpu",
            "--seed=7",
            "--thread-kind=platform",
            "--tasks-per-message=10");

    assertThat(shell.exitCode()).isZero();
    assertThat(shell.err()).contains("run 2 of 2: the workload in words; --seed 7");
    assertThat(shell.out()).contains("LOCAL on 1 worker:", "LOCAL on 2 workers:", "workers  ");
    assertThat(starter.started)
        .isEqualTo(
            new Experiment(
                "generated",
                new GeneratedWorkload(
                    TaskKind.CPU,
                    new LengthDistribution.Uniform(1_000_000, 20_000_000),
                    100,
                    true,
                    7),
                new LocalSettings(ThreadKind.PLATFORM, new TasksPerMessage(10)),
                List.of(1, 2)));
  }

  @Test
  void unitIsHandedOn() {
    ScriptedStarter starter = done();
    Shell.type(starter, "client", "-w", file, "--unit", "ms");
    assertThat(starter.started)
        .extracting(e -> e.points().get(0).workload())
        .isEqualTo(new FileWorkload(Path.of(file), LengthUnit.MS));
  }

  @Test
  void jsonIsTheRecordAndNothingElse() throws IOException {
    Shell shell = Shell.type(done(), "client", "-t", "4", "-w", file, "--json", "--quiet");

    Path record = Files.writeString(folder.resolve("record.json"), shell.out());
    assertThat(RunStore.readRecord(record).experimentName()).isEqualTo("tasks.txt");
    assertThat(shell.err()).isEmpty();
  }

  /** An empty directory was left. */
  @Test
  void aWorkloadFileWithMistakesLeavesNoDirectory() throws IOException {
    Path wrong = Files.writeString(folder.resolve("wrong.txt"), "run away\n");

    Shell shell =
        Shell.type(
            Shell.measuring(),
            "client",
            "-w",
            wrong.toString(),
            "--out",
            folder.resolve("new/out").toString());

    assertThat(shell.exitCode()).isEqualTo(ExitCodes.WRONG_USE);
    assertThat(folder.resolve("new")).doesNotExist();
  }

  @Test
  void outWritesThreeFiles() {
    Path out = folder.resolve("new/out");

    Shell shell = Shell.type(done(), "client", "-w", file, "--out", out.toString());

    assertThat(out).isDirectoryContaining("glob:**record.json");
    assertThat(out).isDirectoryContaining("glob:**summary.csv");
    assertThat(out).isDirectoryContaining("glob:**timeline.csv");
    assertThat(shell.err()).endsWith("timeline.csv to " + out + "\n");
  }

  @Test
  void barLeavesAnEmptyLine() {
    Shell shell = Shell.type(done(), 80, "client", "-t", "1", "-w", file);

    assertThat(shell.err()).contains("run 1 ", "60%", "600/1000", "4 s left");
    assertThat(shell.err()).endsWith("\r" + " ".repeat(79) + "\r");
  }

  @Test
  void failedTasksHaveTheirCode() {
    Shell shell = Shell.type(new ScriptedStarter(RunEnd.DONE, 2), "client", "-w", file);

    assertThat(shell.exitCode()).isEqualTo(1);
    assertThat(shell.out()).contains("FAILED: 2 of 1,000 tasks");
  }

  @Test
  void stoppedRunIsPrintedWrittenAndMarked() throws IOException {
    Shell shell =
        Shell.type(
            new ScriptedStarter(RunEnd.STOPPED, 0),
            "client",
            "-t",
            "1,2",
            "-w",
            file,
            "--out",
            folder.resolve("out").toString());

    assertThat(shell.exitCode()).isEqualTo(130);
    assertThat(shell.out()).contains("STOPPED after 10.00 s, partial: 600 of 1,000 tasks");
    assertThat(RunStore.readRecord(folder.resolve("out")).runs()).hasSize(1);
  }

  @Test
  void unreachableBackEndHasItsCode() {
    Shell shell =
        Shell.type(
            new ScriptedStarter(
                () -> {
                  throw new BackendUnavailableException("no queue", new IOException());
                }),
            "client",
            "-w",
            file);

    assertThat(shell).isEqualTo(new Shell(3, "", "taskgauge: no queue\n"));
  }

  @Test
  void aRunThatFailsKeepsThoseBeforeIt() throws IOException {
    Shell shell =
        Shell.type(
            new ScriptedStarter(
                1,
                () -> {
                  throw new BackendUnavailableException("no threads", new IOException());
                }),
            "client",
            "-q",
            "-t",
            "1,2",
            "-w",
            file,
            "--json",
            "--out",
            folder.resolve("out").toString());

    assertThat(shell.exitCode()).isEqualTo(3);
    assertThat(shell.err()).isEqualTo("taskgauge: no threads\n");
    assertThat(shell.out()).startsWith("{").contains("\"end\" : \"done\"");
    assertThat(RunStore.readRecord(folder.resolve("out")).runs()).hasSize(1);
  }

  @Test
  void anEmptyOutputDirectoryIsRefused() {
    Shell shell = Shell.type(done(), "client", "-w", file, "--out", "");

    assertThat(shell.exitCode()).isEqualTo(2);
    assertThat(shell.err()).contains("--out is empty, expected a directory");
  }

  @Test
  void unexpectedErrorIsOneLineAndAFile() {
    Shell shell =
        Shell.type(
            new ScriptedStarter(
                () -> {
                  throw new IllegalStateException("surprise");
                }),
            "client",
            "-w",
            file);

    assertThat(shell.exitCode()).isEqualTo(70);
    assertThat(shell.err())
        .startsWith("taskgauge: unexpected error: java.lang.IllegalStateException: surprise\n")
        .hasLineCount(2);
    Path log = Path.of(shell.err().lines().toList().get(1).replaceFirst(".* ", ""));
    assertThat(log).content().contains("Java ", "at dev.taskgauge.worker");
    log.toFile().deleteOnExit();
  }

  @Test
  void mistakesOfAFileAreAllTold() throws IOException {
    Path wrong = Files.writeString(folder.resolve("wrong.txt"), "sleep\nslep 1\nsleep -1\n");

    Shell shell = Shell.type(Shell.measuring(), "client", "-w", wrong.toString());

    assertThat(shell.exitCode()).isEqualTo(2);
    assertThat(shell.out()).isEmpty();
    assertThat(shell.err())
        .contains(wrong + ":1: ", wrong + ":2: ", wrong + ":3: ")
        .endsWith("nothing was run\n");
  }

  @Test
  void fileThatIsNoTextIsRefused() throws IOException {
    Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, 0, (byte) 0xfe});

    Shell shell = Shell.type(Shell.measuring(), "client", "-w", binary.toString());

    assertThat(shell.exitCode()).isEqualTo(2);
    assertThat(shell.err()).contains(binary.toString()).doesNotContain("Exception");
  }

  @Test
  void realRunFromBeginningToEnd() {
    Shell shell = Shell.type(Shell.measuring(), "client", "-t", "2", "-w", file);

    assertThat(shell.exitCode()).isZero();
    assertThat(shell.out()).contains("3 completed, 0 failed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-w FILE -t 0| --threads': '0': expected 1 to 10000",
        "-w FILE -t 10001| '10001': expected 1 to 10000",
        "-w FILE -t 1,,2| '': expected 1 to 10000, or several such as 1,2,4,8,16",
        "-w FILE --tasks-per-message 1001| tasks per message 1001: expected auto or 1 to 1000",
        "-w FILE --thread-kind green| 'green': expected one of platform, virtual",
        "-w FILE --unit h| 'h': expected one of us, ms, s, m",
        "-w FILE --seed 1| --seed are for generated tasks",
        "-w FILE --tasks 1| more than one workload: expected one of --workload FILE",
        "-w missing.txt| --workload missing.txt: no such file",
        "-w DIR| a directory, expected a file",
        "-w FILE --out FILE| a file, expected a directory",
        "-w FILE --out FILE/sub| can not be written",
        "-w FILE --thread 1| Did you mean --threads",
        "-w| Missing required parameter for option '--workload'",
        "-t 4| no workload: expected one of --workload FILE, --tasks N",
        "--tasks 5| no length of the generated tasks: expected --length",
        "--tasks x --length 1ms| 'x': expected a whole number",
        "--tasks 0 --length 1ms| task count 0: expected 1 to",
        "--tasks 5 --length 1ms --unit ms| --unit is for --workload FILE",
        "--tasks 5 --length uniform:3ms..1ms| --length"
      })
  void wrongUseIsOneClearMessage(String args, String message) {
    ScriptedStarter starter = done();
    String typed = args.replace("FILE", file).replace("DIR", folder.toString());

    Shell shell = Shell.type(starter, ("client " + typed).split(" ", -1));

    assertThat(shell.exitCode()).isEqualTo(2);
    assertThat(shell.out()).isEmpty();
    assertThat(shell.err())
        .startsWith("taskgauge: ")
        .contains(message)
        .endsWith("See java -jar worker.jar client --help\n")
        .doesNotContain("Exception");
    assertThat(starter.started).isNull();
  }
}
