package dev.taskgauge.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.result.Golden;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script, executed where it can change nothing but a folder. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a script for bash")
class WorkerUserDataRunTest {
  private static final String HTTPS = "https://example.org/it's/worker.jar";
  private static final String JAR = "opt/taskgauge/worker.jar";
  private static final String START = "opt/taskgauge/start-worker";
  private static final String UNIT = "etc/systemd/system/taskgauge-worker.service";

  @TempDir private Path folder;

  @Test
  void amazonLinuxBecomesAWorker() throws Exception {
    MadeUpMachine machine = new MadeUpMachine(folder, "dnf");

    MadeUpMachine.Outcome outcome = machine.run(script(HTTPS, sumOf("the jar")));

    assertThat(outcome.output()).contains("the worker is started");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.calls().get(0)).isEqualTo("dnf install -y java-17-amazon-corretto-headless");
    assertThat(outcome.calls().get(1)).startsWith("useradd --system").endsWith("taskgauge");
    assertThat(outcome.calls().get(2)).startsWith("curl --fail").endsWith("--url " + HTTPS);
    assertThat(outcome.calls().subList(3, outcome.calls().size()))
        .containsExactly(
            "systemctl daemon-reload",
            "systemctl enable taskgauge-worker",
            "systemctl restart taskgauge-worker");
    assertThat(machine.files()).containsOnlyKeys(JAR, START, UNIT);
    assertThat(machine.files().get(JAR)).startsWith("rw-r--r--");
    assertThat(machine.files().get(START)).startsWith("rwxr-xr-x");
    assertThat(machine.files().get(UNIT)).startsWith("rw-r--r--");
    assertThat(machine.read(JAR)).isEqualTo("the jar");
    assertThat(machine.read(START))
        .isEqualTo(
            "#!/bin/bash\nexec java -jar /opt/taskgauge/worker.jar worker -s demo -t 16"
                + " --region eu-central-1 --sqs-endpoint http://127.0.0.1/a\\&b\n");
    Golden.assertMatches(
        WorkerUserDataRunTest.class, "taskgauge-worker.service", machine.read(UNIT));
  }

  @Test
  void debianBecomesAWorkerWithAJarFromS3() throws Exception {
    MadeUpMachine machine = new MadeUpMachine(folder, "apt-get");

    MadeUpMachine.Outcome outcome = machine.run(script("s3://bucket/worker.jar", null));

    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    assertThat(outcome.calls().get(0)).startsWith("apt-get").endsWith("update -q");
    assertThat(outcome.calls().get(1)).endsWith("default-jre-headless");
    assertThat(outcome.calls().get(2)).startsWith("useradd");
    assertThat(outcome.calls().get(3))
        .startsWith("aws s3 cp --only-show-errors s3://bucket/worker.jar ");
    assertThat(machine.read(JAR)).isEqualTo("the jar");
    assertThat(machine.read(START))
        .as("from Java 19 on, with an archive of classes")
        .contains(
            "exec java -XX:+IgnoreUnrecognizedVMOptions -XX:+AutoCreateSharedArchive"
                + " -XX:SharedArchiveFile=/var/cache/taskgauge-worker/worker.jsa -Xlog:disable"
                + " -XX:-PrintWarnings -jar /opt/taskgauge/worker.jar worker ");
  }

  @Test
  void whereTheUsualJavaIsTooOldANewerOneIsInstalled() throws Exception {
    MadeUpMachine machine = new MadeUpMachine(folder, "apt-get");
    machine.defaultJava("11.0.25");

    MadeUpMachine.Outcome outcome = machine.run(script(HTTPS, null));

    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    assertThat(outcome.calls()).anyMatch(call -> call.endsWith("openjdk-17-jre-headless"));
  }

  @Test
  void aSecondRunChangesNothing() throws Exception {
    MadeUpMachine machine = new MadeUpMachine(folder, "dnf");
    machine.run(script(HTTPS, null));
    Map<String, String> before = machine.files();

    MadeUpMachine.Outcome second = machine.run(script(HTTPS, null));

    assertThat(second.exitCode()).isZero();
    assertThat(machine.files()).isEqualTo(before);
    assertThat(second.calls().get(0)).startsWith("curl");
    assertThat(second.calls().subList(1, second.calls().size()))
        .containsExactly(
            "systemctl daemon-reload",
            "systemctl enable taskgauge-worker",
            "systemctl start taskgauge-worker");
  }

  @Test
  void aJarThatIsTheRightOneIsNotFetchedAgain() throws Exception {
    MadeUpMachine machine = new MadeUpMachine(folder, "dnf");
    String script = script(HTTPS, sumOf("the jar"));
    machine.run(script);

    assertThat(machine.run(script).calls()).allMatch(call -> call.startsWith("systemctl"));
  }

  @Test
  void aNewJarStartsTheWorkerAnewEvenWhereTheFirstTryBrokeOff() throws Exception {
    MadeUpMachine machine = new MadeUpMachine(folder, "dnf");
    machine.run(script(HTTPS, null));
    machine.publish("a newer jar");
    machine.breakSystemctl("daemon-reload", true);
    assertThat(machine.run(script(HTTPS, null)).exitCode()).isNotZero();
    machine.breakSystemctl("daemon-reload", false);

    MadeUpMachine.Outcome third = machine.run(script(HTTPS, null));

    assertThat(third.calls()).endsWith("systemctl restart taskgauge-worker");
    assertThat(machine.read(JAR)).isEqualTo("a newer jar");
    assertThat(machine.files()).containsOnlyKeys(JAR, START, UNIT);
  }

  @Test
  void aJarWithAnotherSumIsNotRun() throws Exception {
    MadeUpMachine machine = new MadeUpMachine(folder, "dnf");

    MadeUpMachine.Outcome outcome = machine.run(script(HTTPS, sumOf("another")));

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.output())
        .contains("taskgauge: worker.jar from " + HTTPS + ": expected SHA-256 " + sumOf("another"));
    assertThat(machine.files()).isEmpty();
    assertThat(outcome.calls()).noneMatch(call -> call.startsWith("systemctl"));
  }

  private static String script(String address, @Nullable String sum) {
    AwsPlace place = new AwsPlace("eu-central-1", null, URI.create("http://127.0.0.1/a&b"), null);
    return new WorkerUserData(new WorkerCommandLine("demo", place, 16), address, sum).script();
  }

  private static String sumOf(String content) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
  }
}
