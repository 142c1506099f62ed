package dev.taskgauge.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.taskgauge.engine.result.RunStore;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Starts the jar that was built, with this Java and with the one of the command line. */
final class WorkerJarTest {
  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource(WorkerJar.JAVAS)
  void runsAWorkload(Path java) throws IOException, InterruptedException {
    Path tasks = Files.writeString(folder.resolve("tasks.txt"), "sleep 1ms x40\n");
    Path out = folder.resolve("out");

    WorkerJar.Ended ended =
        WorkerJar.run(
            folder,
            java,
            "client",
            "-s",
            "LOCAL",
            "-t",
            "4",
            "-w",
            tasks.toString(),
            "--out",
            out.toString());

    assertThat(ended.err()).contains("40 tasks").doesNotContain("WARNING");
    assertThat(ended.out()).contains("40 completed, 0 failed", "where the slot time went");
    assertThat(ended.exitCode()).isZero();
    assertThat(RunStore.readRecord(out).runs().get(0).measurement().tasks().completed())
        .isEqualTo(40);
    assertThat(Files.readAllLines(out.resolve("summary.csv"))).hasSize(2);
  }

  /** A percent sign in an example made the library of the options warn on standard error. */
  @ParameterizedTest
  @ValueSource(strings = {"client", "worker", "run", "report", "local-aws"})
  void helpWarnsOfNothing(String command) throws IOException, InterruptedException {
    WorkerJar.Ended ended =
        WorkerJar.run(
            folder, Path.of(System.getProperty("java.home"), "bin", "java"), command, "--help");

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).contains("Exit codes:").doesNotContain("%%");
  }

  /** Statistics, charts and the report come from libraries of which the jar holds but a part. */
  @ParameterizedTest
  @MethodSource(WorkerJar.JAVAS)
  void runsAnExperiment(Path java) throws IOException, InterruptedException {
    Path file =
        Files.writeString(
            folder.resolve("small.json"),
            """
            {
              "version": 1,
              "name": "Small",
              "workload": { "kind": "sleep", "length": "1ms", "tasksPerWorker": 5 },
              "backend": "LOCAL",
              "workers": [1, 2, 3, 4],
              "repetitions": 3
            }
            """);
    Path out = folder.resolve("out");

    WorkerJar.Ended ended =
        WorkerJar.run(folder, java, "run", file.toString(), "--out", out.toString());

    assertThat(ended.err()).contains("warm-up 1", "12/12").doesNotContain("WARNING", "\tat ");
    assertThat(ended.out()).contains("95 %", "- Throughput is highest with");
    assertThat(ended.exitCode()).isZero();
    assertThat(RunStore.readRecord(out).runs()).hasSizeGreaterThan(12);
    assertThat(out)
        .isDirectoryContaining("glob:**/report.html")
        .isDirectoryContaining("glob:**/throughput.png")
        .isDirectoryContaining("glob:**/throughput.svg")
        .isDirectoryContaining("glob:**/throughput.pdf");
  }

  @ParameterizedTest
  @MethodSource(WorkerJar.JAVAS)
  void wrongFileIsRefused(Path java) throws IOException, InterruptedException {
    Path tasks = Files.writeString(folder.resolve("tasks.txt"), "sleep 1ms\nrun away\n");

    WorkerJar.Ended ended =
        WorkerJar.run(folder, java, "client", "-t", "4", "-w", tasks.toString());

    assertThat(ended.err()).contains(tasks + ":2: ").doesNotContain("\tat ");
    assertThat(ended.out()).isEmpty();
    assertThat(ended.exitCode()).isEqualTo(2);
  }

  @Test
  void readerThatGoesAwayIsNoError() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                "sh",
                "-c",
                "\"$0\" -jar \"$1\" client --help | head -1",
                WorkerJar.java().toString(),
                WorkerJar.JAR.toString())
            .redirectErrorStream(true)
            .start();

    assertThat(WorkerJar.text(process.getInputStream())).startsWith("Usage:").hasLineCount(1);
    assertThat(process.waitFor()).isZero();
  }

  @ParameterizedTest
  @MethodSource(WorkerJar.JAVAS)
  void terminalGetsABar(Path java) throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "script makes a terminal");
    String command = java + " -jar " + WorkerJar.JAR + " client -t 2 --tasks 100 --length 10ms";
    ProcessBuilder builder =
        new ProcessBuilder("/usr/bin/script", "-qec", command, "/dev/null")
            .redirectErrorStream(true);
    builder.environment().put("TERM", "xterm");

    Process process = builder.start();

    assertThat(WorkerJar.text(process.getInputStream()))
        .contains("\rrun 1", "/100 (", "\rLOCAL on 2 workers");
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void fullDiskIsAnError() throws IOException, InterruptedException {
    File full = new File("/dev/full");
    assumeTrue(full.exists(), "Linux has a device that is always full");
    Path err = folder.resolve("err.txt");

    Process process =
        WorkerJar.builder(WorkerJar.java(), "client", "--help")
            .redirectOutput(full)
            .redirectError(err.toFile())
            .start();

    assertThat(process.waitFor()).isEqualTo(70);
    assertThat(err).content().startsWith("taskgauge: standard output can not be written: ");
  }
}
