package dev.taskgauge.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.localaws.LocalAws;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalAwsCommandTest {
  @TempDir Path folder;
  private final ScriptedServers servers = new ScriptedServers();
  private final Interruption interruption =
      new Interruption(
          new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
          secondInterrupt -> {},
          exitCode -> {});
  private Shell.Typist typist = new Shell.Typist();

  @BeforeEach
  void setUp() {
    typist =
        new Shell.Typist()
            .servers(servers)
            .interruption(interruption)
            .environment(Map.of(ServersClassPath.VARIABLE, folder.toString()))
            .files(Path.of("/a folder/worker.jar"));
  }

  /** As Ctrl+C does it, once the servers are there. */
  private void interruptWhenStarted() {
    servers.onStart =
        () -> {
          Thread thread = new Thread(interruption::stopAndWait);
          thread.setDaemon(true);
          thread.start();
        };
  }

  @Test
  void printsThreeLinesToCopyAndRunsUntilInterrupted() {
    interruptWhenStarted();

    Shell shell = typist.type("local-aws");
    interruption.finished(0);

    assertThat(shell.exitCode()).isZero();
    assertThat(shell.out())
        .isEqualTo(
            """
            export AWS_ENDPOINT_URL_SQS=http://127.0.0.1:1001 AWS_REGION=us-east-1
            java -jar '/a folder/worker.jar' worker -s demo -t 4
            java -jar '/a folder/worker.jar' client -s demo --slots 4 --tasks-per-worker 1000 \
            --length 10ms
            """);
    assertThat(shell.err())
        .startsWith(LocalAws.LICENCE_NOTICE + "\nSQS http://127.0.0.1:1001, DynamoDB http://");
    assertThat(servers.closed).isEqualTo(1);
  }

  @Test
  void serversThatEndByThemselvesAreAFailure() {
    servers.exit.complete(137);

    Shell shell = typist.type("local-aws");

    assertThat(shell.exitCode()).isEqualTo(3);
    assertThat(shell.err())
        .endsWith("taskgauge: the servers ended by themselves, with exit code 137\n");
  }

  @Test
  void aWrongClassPathIsWrongUse() {
    Shell shell = typist.type("local-aws", "--servers-class-path", "/no/list");

    assertThat(shell.exitCode()).isEqualTo(2);
    assertThat(shell.err())
        .contains("there is no '/no/list'")
        .endsWith("See java -jar worker.jar local-aws --help\n");
    assertThat(servers.classPaths).isEmpty();
  }

  @Test
  void whereTheServersAreMissingItSaysWhatToDo() {
    Shell shell = typist.environment(Map.of()).type("local-aws");

    assertThat(shell.exitCode()).isEqualTo(3);
    assertThat(shell.err()).contains("mvn -pl local-aws package -DskipTests");
  }
}
