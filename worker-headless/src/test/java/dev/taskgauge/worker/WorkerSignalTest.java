package dev.taskgauge.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sends signals to a process that is worker.jar in all but the engine. */
class WorkerSignalTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private @Nullable Process started;

  @AfterEach
  void end() {
    if (started != null) {
      started.destroyForcibly();
    }
  }

  private Process start(String whenStopped) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            ScriptedProgram.class.getName(),
            whenStopped,
            "-s",
            "demo",
            "--log",
            "json");
    builder.environment().remove("JDK_JAVA_OPTIONS");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    started = process;
    return process;
  }

  private static void send(String signal, Process process)
      throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "INT"})
  void aWorkerThatIsStoppedSaysGoodbyeAndIsNoFailure(String signal) throws Exception {
    assumeTrue(!signal.equals("INT") || !IgnoredSignals.interruptIsIgnored());
    Process process = start("end");
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).contains("\"event\":\"started\"");

      send(signal, process);

      assertThat(out.readLine()).contains("\"event\":\"stopping\"");
      assertThat(out.readLine()).contains("\"event\":\"left\"");
      assertThat(out.readLine()).contains("\"event\":\"stopped\"");
      assertThat(out.readLine()).isNull();
      assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
    }
  }

  @Test
  void anotherInterruptEndsAWorkerThatHangs() throws Exception {
    assumeTrue(!IgnoredSignals.interruptIsIgnored());
    Process process = start("hang");
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).contains("\"event\":\"started\"");
      send("INT", process);
      assertThat(out.readLine()).contains("\"event\":\"stopping\"");

      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(100))
          .until(
              () -> {
                send("INT", process);
                return !process.isAlive();
              });

      assertThat(process.exitValue()).isEqualTo(130);
    }
  }
}
