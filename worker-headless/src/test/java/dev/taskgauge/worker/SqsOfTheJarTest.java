package dev.taskgauge.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SQS on this machine, started from the jar that was built. */
final class SqsOfTheJarTest {
  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource(WorkerJar.JAVAS)
  void startsServersThatItDoesNotHold(Path java) throws IOException, InterruptedException {
    Path err = folder.resolve("err.txt");
    Process process = WorkerJar.builder(java, "local-aws").redirectError(err.toFile()).start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine())
          .startsWith("export AWS_ENDPOINT_URL_SQS=http://127.0.0.1:")
          .contains(" AWS_ENDPOINT_URL_DYNAMODB=http://127.0.0.1:", " AWS_ACCESS_KEY_ID=");
      assertThat(out.readLine()).isEqualTo("java -jar " + WorkerJar.JAR + " worker -s demo -t 4");
      assertThat(out.readLine())
          .startsWith("java -jar " + WorkerJar.JAR + " client -s demo --slots 4 ");
      ProcessHandle servers = process.descendants().findFirst().orElseThrow();

      new ProcessBuilder("kill", "-TERM", Long.toString(process.pid())).start().waitFor();

      assertThat(process.waitFor(WorkerJar.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
      assertThat(servers.onExit()).succeedsWithin(WorkerJar.PATIENCE);
      assertThat(err).content().startsWith("Starts ElasticMQ (Apache-2.0) and DynamoDB Local (");
    } finally {
      process.destroyForcibly();
    }
  }

  /** The proof that what the AWS SDK needs was packed, and what worker processes need. */
  @ParameterizedTest
  @MethodSource(WorkerJar.JAVAS)
  void runsOnSqsOfThisMachine(Path java) throws IOException, InterruptedException {
    WorkerJar.Ended ended =
        WorkerJar.runWithOneCompiler(
            folder,
            java,
            "client",
            "-s",
            "demo",
            "--this-machine",
            "-t",
            "2",
            "--processes",
            "2",
            "--tasks",
            "40",
            "--length",
            "1ms");

    assertThat(ended.err())
        .contains("Starts ElasticMQ (Apache-2.0) and DynamoDB Local (", "40 tasks")
        .doesNotContain("SLF4J", "WARNING");
    assertThat(ended.out()).startsWith("SQS on 2 workers").contains("40 completed, 0 failed");
    assertThat(ended.exitCode()).isZero();
  }
}
