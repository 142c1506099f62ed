package dev.taskgauge.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.RunStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the jar that was built leaves when it is ended by a signal. */
final class SignalsOfTheJarTest {
  @TempDir Path folder;

  /** It ended with an unexpected error, as nothing can be drawn while a Java ends. */
  @Test
  void anExperimentThatIsTerminatedKeepsItsRecord() throws IOException, InterruptedException {
    Path file =
        Files.writeString(
            folder.resolve("long.json"),
            """
            { "version": 1, "name": "Long", "backend": "LOCAL", "workers": 1, "warmUp": false,
              "order": "as-given",
              "workload": { "kind": "sleep", "length": ["1ms", "60s"], "tasks": 1 } }
            """);
    Path out = folder.resolve("out");
    Process process =
        WorkerJar.start(WorkerJar.java(), "run", file.toString(), "--out", out.toString());
    try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
      String line = err.readLine();
      while (line != null && !line.startsWith("1/2")) {
        line = err.readLine();
      }
      new ProcessBuilder("kill", "-TERM", Long.toString(process.pid())).start().waitFor();
      assertThat(err.lines().toList())
          .noneMatch(each -> each.contains("unexpected"))
          .anyMatch(each -> each.contains("--resume " + out));
      assertThat(process.waitFor(WorkerJar.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(143);
    } finally {
      process.destroyForcibly();
    }

    ExperimentRecord record = RunStore.readRecord(out);
    assertThat(record.end()).isEqualTo(ExperimentEnd.STOPPED);
    assertThat(record.runs().get(0).measurement().end()).isEqualTo(RunEnd.DONE);
  }

  @ParameterizedTest
  @MethodSource(WorkerJar.JAVAS)
  void interruptPrintsWhatWasMeasured(Path java) throws IOException, InterruptedException {
    assumeTrue(
        !IgnoredSignals.interruptIsIgnored(),
        "a background shell makes its processes ignore SIGINT");
    assertStopped(java, "INT", 130);
  }

  @ParameterizedTest
  @MethodSource(WorkerJar.JAVAS)
  void terminatePrintsWhatWasMeasured(Path java) throws IOException, InterruptedException {
    assertStopped(java, "TERM", 143);
  }

  private void assertStopped(Path java, String signal, int exitCode)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Process process =
        WorkerJar.start(
            java,
            "client",
            "-t",
            "50",
            "--tasks",
            "100000",
            "--length",
            "100ms",
            "--out",
            out.toString());
    try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
      assertThat(err.readLine()).contains("100,000 tasks");
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
      assertThat(WorkerJar.text(process.getInputStream()))
          .contains("STOPPED after ", "of 100,000 tasks");
      assertThat(process.waitFor(WorkerJar.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(exitCode);
    } finally {
      process.destroyForcibly();
    }

    ExperimentRecord record = RunStore.readRecord(out);
    assertThat(record.runs().get(0).measurement().end()).isEqualTo(RunEnd.STOPPED);
  }
}
