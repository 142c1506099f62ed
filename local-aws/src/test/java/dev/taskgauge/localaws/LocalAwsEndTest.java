package dev.taskgauge.localaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** No server process is left over, however it comes to its end. */
class LocalAwsEndTest {

  private static final long END_TIMEOUT_SECONDS = 20;

  @Test
  void endsWhenItsParentIsKilled() throws Exception {
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LocalAwsMain.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader output = parent.inputReader()) {
      assertThat(output.readLine()).startsWith("export AWS_ENDPOINT_URL_SQS=http://127.0.0.1:");
      assertThat(output.readLine())
          .startsWith("export AWS_ENDPOINT_URL_DYNAMODB=http://127.0.0.1:");
      ProcessHandle servers = parent.children().findAny().orElseThrow();

      parent.destroyForcibly();

      servers.onExit().get(END_TIMEOUT_SECONDS, TimeUnit.SECONDS);
      assertThat(servers.isAlive()).isFalse();
    } finally {
      parent.destroyForcibly();
    }
  }

  @Test
  void tellsWhatTheServersPrintedWhereTheyDoNotStart() {
    LocalAwsOptions options = LocalAwsOptions.defaults().withClassPath("nothing-here.jar");

    assertThatThrownBy(() -> LocalAws.start(options))
        .isInstanceOf(LocalAwsException.class)
        .hasMessageContaining("ended while starting, with exit code 1")
        .hasMessageContaining("ServerMain");
    assertThat(serverProcesses()).isZero();
  }

  @Test
  void namesTheServerThatIsNotOnTheClassPath() throws Exception {
    Path module =
        Path.of(LocalAws.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    LocalAwsOptions options = LocalAwsOptions.defaults().withClassPath(module.toString());

    assertThatThrownBy(() -> LocalAws.start(options))
        .isInstanceOf(LocalAwsException.class)
        .hasMessageContaining("ElasticMQ is not on the class path");
    assertThat(serverProcesses()).isZero();
  }

  @Test
  void leavesNothingBehindWhereTheStartTakesTooLong() {
    LocalAwsOptions options = LocalAwsOptions.defaults().withStartTimeout(Duration.ofMillis(1));

    assertThatThrownBy(() -> LocalAws.start(options))
        .isInstanceOf(LocalAwsException.class)
        .hasMessageContaining("did not answer within 1 ms");
    assertThat(serverProcesses()).isZero();
  }

  @Test
  void leavesNothingBehindWhereTheStartIsInterrupted() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(LocalAws::start).isInstanceOf(InterruptedException.class);
    assertThat(serverProcesses()).isZero();
  }

  private static long serverProcesses() {
    return ProcessHandle.current().children().filter(ProcessHandle::isAlive).count();
  }
}
