package dev.taskgauge.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThisMachine;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.ConnectionStep;
import dev.taskgauge.engine.run.ExperimentListener;
import dev.taskgauge.localaws.LocalAws;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The client on SQS, as far as the command line goes. */
class SqsClientCommandTest {
  @TempDir Path folder;
  private final ScriptedStarter starter = new ScriptedStarter(RunEnd.DONE, 0);
  private final ScriptedEngine engine = new ScriptedEngine(starter);
  private final ScriptedServers servers = new ScriptedServers();
  private String file = "";

  @BeforeEach
  void writeWorkload() throws IOException {
    file = Files.writeString(folder.resolve("tasks.txt"), "sleep 1ms x3\n").toString();
  }

  private Shell.Typist typist() {
    return new Shell.Typist().engine(engine).servers(servers);
  }

  private Shell type(String args) {
    return typist().type(args.replace("FILE", file).split(" ", -1));
  }

  @Test
  void aQueueNameMeansSqsWithWorkersOfOthers() {
    Shell shell = type("client -s demo -w FILE");

    assertThat(shell.exitCode()).isZero();
    assertThat(starter.started)
        .extracting(e -> e.points().stream().map(RunSettings::slots).toList())
        .isEqualTo(List.of(1));
    assertThat(starter.started)
        .extracting(e -> e.points().get(0).backend())
        .isEqualTo(new SqsSettings("demo", AwsPlace.DEFAULT, TasksPerMessage.AUTO, false));
  }

  @Test
  void everyOptionOfAQueueIsHandedOn() {
    Shell shell =
        type(
            "client -s demo -w FILE --slots 16 --region eu-central-1 --profile test"
                + " --sqs-endpoint http://127.0.0.1:9324 --dynamodb-endpoint https://localhost:8000"
                + " --tasks-per-message 10");

    assertThat(shell.exitCode()).isZero();
    assertThat(starter.started)
        .extracting(e -> e.points().stream().map(RunSettings::slots).toList())
        .isEqualTo(List.of(16));
    assertThat(starter.started)
        .extracting(e -> e.points().get(0).backend())
        .isEqualTo(
            new SqsSettings(
                "demo",
                new AwsPlace(
                    "eu-central-1",
                    "test",
                    URI.create("http://127.0.0.1:9324"),
                    URI.create("https://localhost:8000")),
                new TasksPerMessage(10),
                false));
  }

  @ParameterizedTest
  @CsvSource({"--naive", "--naive --tasks-per-message 1", "--tasks-per-message auto --naive"})
  void naiveHasOneTaskAMessage(String options) {
    type("client -s demo -w FILE " + options);

    assertThat(starter.started)
        .extracting(e -> e.points().get(0).backend())
        .isEqualTo(new SqsSettings("demo", AwsPlace.DEFAULT, new TasksPerMessage(1), true));
  }

  @Test
  void whatARunWaitsForIsShown() {
    starter.waitingFor("waiting for 16 slots: 0 ready", "waiting for 16 slots: 8 ready");

    Shell shell = type("client -s demo --slots 16 -w FILE");

    assertThat(shell.err())
        .startsWith(
            "the workload in words\nwaiting for 16 slots: 0 ready\nwaiting for"
                + " 16 slots: 8 ready\n 60.0 %");
  }

  @Test
  void onATerminalWaitingTakesOneLineThatTheBarReplaces() {
    starter.waitingFor(
        "created demo", "waiting for 16 slots: 0 ready", "waiting for 16 slots: 8 ready");
    String empty = "\r" + " ".repeat(79) + "\r";

    Shell shell = typist().errColumns(80).type("client", "-s", "demo", "-w", file);

    assertThat(shell.err())
        .startsWith(
            "the workload in words\ncreated demo\nwaiting for 16 slots: 0 ready"
                + empty
                + "waiting for 16 slots: 8 ready"
                + empty)
        .contains("run 1 ", "60%")
        .endsWith(empty);
  }

  @Test
  void aMessageAfterWaitingHasALineOfItsOwn() {
    Engine failing =
        new ScriptedEngine(
            new ExperimentStarter() {
              @Override
              public ExperimentEnd run(
                  Experiment experiment, List<RunRecord> earlier, ExperimentListener listener)
                  throws BackendUnavailableException {
                listener.runWaiting(0, "waiting: 0 ready");
                throw new BackendUnavailableException("no queue", null);
              }

              @Override
              public void stop() {}
            });

    Shell shell = typist().engine(failing).errColumns(80).type("client", "-s", "demo", "-w", file);

    assertThat(shell.exitCode()).isEqualTo(3);
    assertThat(shell.err())
        .isEqualTo("waiting: 0 ready\r" + " ".repeat(79) + "\rtaskgauge: no queue\n");
  }

  @Test
  void thisMachineIsOneCommand() throws IOException {
    starter.needingServers();
    Path jar = Files.createFile(folder.resolve("server.jar"));
    Files.writeString(folder.resolve("servers.classpath"), jar + "\n");
    Path program = folder.resolve("worker.jar");

    Shell shell =
        typist()
            .files(program)
            .type(
                "client",
                "-s",
                "demo",
                "--this-machine",
                "-t",
                "1,4,16",
                "--processes",
                "2",
                "-w",
                file);

    assertThat(shell.exitCode()).isZero();
    assertThat(starter.started)
        .extracting(e -> e.points().stream().map(RunSettings::slots).toList())
        .isEqualTo(List.of(1, 4, 16));
    assertThat(starter.started)
        .extracting(e -> e.points().get(0).backend())
        .isEqualTo(new SqsSettings("demo", new ThisMachine(2), TasksPerMessage.AUTO, false));
    assertThat(servers.classPaths).hasSize(2).containsOnly(jar + ":" + program);
    assertThat(servers.closed).isEqualTo(2);
    assertThat(shell.err()).containsOnlyOnce(LocalAws.LICENCE_NOTICE);
  }

  @Test
  void oneProcessIsTheDefault() {
    typist()
        .environment(Map.of(ServersClassPath.VARIABLE, folder.toString()))
        .type("client", "-s", "demo", "--this-machine", "--tasks", "1", "--length", "1ms");
    assertThat(starter.started)
        .extracting(e -> e.points().get(0).backend())
        .extracting(backend -> ((SqsSettings) backend).place())
        .isEqualTo(new ThisMachine(1));
  }

  @Test
  void missingServersAreToldWithWhatToDo() {
    Shell shell = type("client -s demo --this-machine -t 4 -w FILE");

    assertThat(shell.exitCode()).isEqualTo(3);
    assertThat(shell.err())
        .startsWith("taskgauge: SQS on this machine needs the jars of ElasticMQ and DynamoDB Local")
        .contains(
            "mvn -pl local-aws package -DskipTests",
            "--servers-class-path FILE",
            "TASKGAUGE_SERVERS_CLASSPATH",
            "/nowhere/servers.classpath");
    assertThat(starter.started).isNull();
  }

  @Test
  void aGoodCheckPrintsItsSteps() {
    engine.steps.add(new ConnectionStep("credentials", true, "from the environment"));
    engine.steps.add(new ConnectionStep("SQS in eu-central-1", true, ""));

    Shell shell = type("client -s demo --check --region eu-central-1");

    assertThat(shell)
        .isEqualTo(
            new Shell(
                0, "ok      credentials: from the environment\nok      SQS in eu-central-1\n", ""));
    assertThat(engine.askedPlace).isEqualTo(new AwsPlace("eu-central-1", null, null, null));
  }

  @Test
  void aCheckTellsWhatIsAbsentAndWhatWasNotTried() {
    engine.steps.add(
        new ConnectionStep("SQS queue demo", ConnectionStep.Outcome.ABSENT, "none in eu-north-1"));
    engine.steps.add(
        new ConnectionStep("Permissions", ConnectionStep.Outcome.UNTRIED, "the first run shows"));

    assertThat(type("client -s demo --check"))
        .isEqualTo(
            new Shell(
                0,
                """
                absent  SQS queue demo: none in eu-north-1
                untried Permissions: the first run shows
                """,
                ""));
  }

  @Test
  void aCheckThatFailsHasItsCode() {
    engine.steps.add(new ConnectionStep("credentials", true, "from the environment"));
    engine.steps.add(new ConnectionStep("SQS", false, "sqs:ListQueues is not allowed"));

    Shell shell = type("client -s demo --check");

    assertThat(shell.exitCode()).isEqualTo(3);
    assertThat(shell.out()).endsWith("FAILED  SQS: sqs:ListQueues is not allowed\n");
  }

  @Test
  void deletingAsksFirst() {
    engine.existing.addAll(List.of("demo", "demo-results"));

    Shell shell = typist().answers("Yes").type("client", "-s", "demo", "--delete");

    assertThat(shell)
        .isEqualTo(
            new Shell(
                0,
                "deleted demo, demo-results\n",
                "queue demo owns demo, demo-results\nDelete all of this? [y/N] "));
    assertThat(engine.existing).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"''", "n", "yo", "no"})
  void anyOtherAnswerKeepsEverything(String answer) {
    engine.existing.add("demo");

    Shell shell = typist().answers(answer).type("client", "-s", "demo", "--delete");

    assertThat(shell.exitCode()).isEqualTo(1);
    assertThat(shell.err()).endsWith("nothing was deleted\n");
    assertThat(engine.existing).containsExactly("demo");
  }

  @Test
  void withoutATerminalDeletingNeedsYes() {
    engine.existing.add("demo");

    Shell refused = type("client -s demo --delete");

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("there is no terminal to ask at; expected --yes with it");
    assertThat(engine.existing).containsExactly("demo");

    Shell agreed = type("client -s demo --delete --yes");
    assertThat(agreed).isEqualTo(new Shell(0, "deleted demo\n", ""));
    assertThat(engine.existing).isEmpty();
  }

  @Test
  void nothingToDeleteIsNoQuestion() {
    assertThat(type("client -s demo --delete"))
        .isEqualTo(new Shell(0, "queue demo owns nothing: nothing to delete\n", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-w FILE --region x| --region is for SQS: expected --queue with the name of an SQS queue",
        "-w FILE -s LOCAL --profile x| --profile is for SQS",
        "-w FILE -s LOCAL --sqs-endpoint http://a| --sqs-endpoint is for SQS",
        "-w FILE -s LOCAL --dynamodb-endpoint http://a| --dynamodb-endpoint is for SQS",
        "-w FILE --naive| --naive is for SQS",
        "-w FILE --this-machine| --this-machine is for SQS",
        "-w FILE --processes 2| --processes is for SQS",
        "-w FILE --servers-class-path x| --servers-class-path is for SQS",
        "-w FILE --slots 2| --slots is for SQS: LOCAL takes --threads",
        "--delete| --delete is for SQS",
        "--yes -w FILE| --yes is for SQS",
        "--check| --check is for SQS",
        "-w FILE -s local| --queue 'local': expected LOCAL in capitals, or another queue name",
        "-w FILE -s a.b| queue name 'a.b': expected 1 to 72 letters, digits, '-' or '_'",
        "-w FILE -s Q -t 4| --threads: the workers of queue Q bring their own slots; expected --slots N",
        "-w FILE -s Q --thread-kind platform| --thread-kind: the workers of queue Q have their own",
        "-w FILE -s Q --processes 2| --processes is for --this-machine",
        "-w FILE -s Q --servers-class-path x| --servers-class-path is for --this-machine",
        "-w FILE -s Q --yes| --yes is for --delete",
        "-w FILE -s Q --slots 0| '0': expected 1 to 10000",
        "-w FILE -s Q --naive --tasks-per-message 10| --tasks-per-message 10: --naive has one task a message; expected 1",
        "-w FILE -s Q --region=| --region is empty: expected a name",
        "-w FILE -s Q --sqs-endpoint localhost:9324| --sqs-endpoint': 'localhost:9324': expected an address such as http",
        "-w FILE -s Q --sqs-endpoint ftp://a| 'ftp://a': expected an address",
        "-w FILE -s Q --sqs-endpoint http://u:secret@h| endpoint of h: expected no user, password",
        "-w FILE -s Q --dynamodb-endpoint http:| 'http:': expected an address",
        "-w FILE -s Q --this-machine --slots 4| --slots: --this-machine starts the workers itself; expected --threads",
        "-w FILE -s Q --this-machine --region x| --region: --this-machine starts servers of its own; expected no --region",
        "-w FILE -s Q --this-machine --processes 0| worker processes 0: expected 1 to 100",
        "-w FILE -s Q --this-machine --processes two| 'two': expected a whole number",
        "-w FILE -s Q --this-machine --servers-class-path /no/jar| there is no '/no/jar'; expected the jars",
        "-w FILE -s Q --delete| --workload: --delete runs nothing; expected no --workload",
        "-s Q --delete --check| --check: --delete runs nothing",
        "-s Q --check --json| --json: --check runs nothing",
        "-s Q --check --yes| --yes: --check runs nothing",
        "-s Q| no workload: expected one of --workload FILE"
      })
  void wrongUseIsOneClearMessage(String args, String message) {
    engine.existing.add("demo");

    Shell shell = type("client " + args);

    assertThat(shell.exitCode()).isEqualTo(2);
    assertThat(shell.out()).isEmpty();
    assertThat(shell.err())
        .startsWith("taskgauge: ")
        .contains(message)
        .endsWith("See java -jar worker.jar client --help\n")
        .doesNotContain("Exception", "secret");
    assertThat(starter.started).isNull();
    assertThat(engine.existing).isNotEmpty();
  }
}
