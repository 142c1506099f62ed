package dev.taskgauge.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.ThreadKind;
import dev.taskgauge.engine.experiment.WorkerSettings;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.WorkerStatus;
import dev.taskgauge.engine.task.TaskKind;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerCommandTest {
  private final ScriptedEngine engine = new ScriptedEngine();
  private final ScriptedTiming time = new ScriptedTiming();

  private Shell type(String... args) {
    return new Shell.Typist().engine(engine).timing(time.timing()).type(args);
  }

  @Test
  void readsShortOptionsAsInTheReport() {
    Shell shell = type("worker", "-s", "demo", "-t", "16");

    assertThat(shell.exitCode()).isZero();
    assertThat(engine.workerSettings)
        .isEqualTo(
            new WorkerSettings(
                "demo",
                AwsPlace.DEFAULT,
                16,
                ThreadKind.PLATFORM,
                Set.of(TaskKind.SLEEP, TaskKind.CPU),
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                null));
  }

  @Test
  void optionsAloneAreThoseOfAWorker() {
    assertThat(type("-s", "demo", "-t", "3").exitCode()).isZero();
    assertThat(engine.workerSettings).extracting(WorkerSettings::slots).isEqualTo(3);
  }

  @Test
  void readsEveryOption() {
    Shell shell =
        type(
            "--queue=demo",
            "--threads=2",
            "--thread-kind=platform",
            "--tasks=cpu",
            "--lease=2min",
            "--grace=500ms",
            "--idle-exit=60",
            "--log=text",
            "--region=eu-central-1",
            "--profile=test",
            "--sqs-endpoint=http://127.0.0.1:9324",
            "--dynamodb-endpoint=http://127.0.0.1:8000");

    assertThat(shell.exitCode()).isZero();
    assertThat(engine.workerSettings)
        .isEqualTo(
            new WorkerSettings(
                "demo",
                new AwsPlace(
                    "eu-central-1",
                    "test",
                    URI.create("http://127.0.0.1:9324"),
                    URI.create("http://127.0.0.1:8000")),
                2,
                ThreadKind.PLATFORM,
                Set.of(TaskKind.CPU),
                Duration.ofMinutes(2),
                Duration.ofMillis(500),
                Duration.ofSeconds(60)));
  }

  /** A minute in a run, with troubles; and one without a run. */
  private void liveThroughARun() {
    engine.worker(
        listener -> {
          listener.started("SQS at http://127.0.0.1:9324");
          time.pass(Duration.ofSeconds(1));
          listener.runJoined("7f3a");
          listener.troubled("SQS answered 500: trying again");
          listener.troubled("SQS answered 500: trying again");
          listener.troubled("SQS answered 500: trying again");
          engine.status(new WorkerStatus("7f3a", 12_000, 1, 2, 500, 3));
          time.tick();
          listener.runLeft("7f3a");
          engine.status(new WorkerStatus(null, 12_500, 1, 2, 520, 3));
          time.tick();
        });
  }

  @Test
  void tellsItsLifeInLines() {
    liveThroughARun();

    Shell shell = type("worker", "-s", "demo", "-t", "16");

    assertThat(shell.out()).isEmpty();
    assertThat(shell.err().replaceAll("TaskGauge \\S+, commit \\S+", "TaskGauge VERSION"))
        .isEqualTo(
            """
            2026-01-31T12:00:00Z worker of queue demo, SQS at http://127.0.0.1:9324: 16 slots, tasks \
            sleep and cpu, lease 30 s, TaskGauge VERSION
            2026-01-31T12:00:01Z joined run 7f3a
            2026-01-31T12:00:01Z trouble: SQS answered 500: trying again
            2026-01-31T12:01:01Z run 7f3a: 12,000 completed in the last 1 min 1 s, 12,000 in all; \
            1 failed, 2 rejected, 3 throttled
            2026-01-31T12:01:01Z trouble, 2 times more: SQS answered 500: trying again
            2026-01-31T12:01:01Z left run 7f3a
            2026-01-31T12:02:01Z no run: 500 completed in the last 1 min, 12,500 in all; 1 failed, \
            2 rejected, 3 throttled
            2026-01-31T12:02:01Z stopped after 12,500 completed, 1 failed, 2 rejected; 520 \
            requests, 3 throttled
            """);
  }

  @Test
  void tellsItsLifeToPrograms() {
    liveThroughARun();

    Shell shell = type("worker", "-s", "demo", "-t", "16", "--log", "json");

    assertThat(shell.err()).isEmpty();
    assertThat(
            shell
                .out()
                .replaceAll("\"version\":\"[^\"]+\",\"commit\":\"[^\"]+\",\"pid\":\\d+", "BUILD"))
        .isEqualTo(
            """
            {"time":"2026-01-31T12:00:00.000Z","event":"started","queue":"demo",\
            "endpoint":"SQS at http://127.0.0.1:9324","slots":16,"threadKind":"platform",\
            "kinds":["sleep","cpu"],"leaseMillis":30000,"graceMillis":30000,BUILD}
            {"time":"2026-01-31T12:00:01.000Z","event":"joined","run":"7f3a"}
            {"time":"2026-01-31T12:00:01.000Z","event":"trouble",\
            "what":"SQS answered 500: trying again"}
            {"time":"2026-01-31T12:01:01.000Z","event":"status","run":"7f3a",\
            "completedSinceLast":12000,"sinceLastMillis":61000,"completed":12000,"failed":1,\
            "rejected":2,"requests":500,"throttled":3}
            {"time":"2026-01-31T12:01:01.000Z","event":"repeated",\
            "what":"SQS answered 500: trying again","times":2}
            {"time":"2026-01-31T12:01:01.000Z","event":"left","run":"7f3a"}
            {"time":"2026-01-31T12:02:01.000Z","event":"status","run":null,\
            "completedSinceLast":500,"sinceLastMillis":60000,"completed":12500,"failed":1,\
            "rejected":2,"requests":520,"throttled":3}
            {"time":"2026-01-31T12:02:01.000Z","event":"stopped","completed":12500,"failed":1,\
            "rejected":2,"requests":520,"throttled":3}
            """);
  }

  @Test
  void aQueueThatCanNotBeReachedHasItsCode() {
    engine.worker(
        listener -> {
          throw new BackendUnavailableException("SQS: no credentials", null);
        });

    assertThat(type("worker", "-s", "demo"))
        .isEqualTo(new Shell(3, "", "taskgauge: SQS: no credentials\n"));
    assertThat(type("worker", "-s", "demo", "--log", "json"))
        .isEqualTo(
            new Shell(
                3,
                "{\"time\":\"2026-01-31T12:00:00.000Z\",\"event\":\"failed\","
                    + "\"what\":\"SQS: no credentials\"}\n",
                "taskgauge: SQS: no credentials\n"));
  }

  @Test
  void troublesThatAreAllDifferentAreBounded() {
    engine.worker(
        listener -> {
          for (int i = 0; i < 1000; i++) {
            listener.troubled("trouble number " + i);
          }
        });

    assertThat(type("worker", "-s", "demo").err().lines().count()).isEqualTo(101);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "worker -t 4| Missing required option: '--queue=QUEUE'",
        "-t 4| Missing required option: '--queue=QUEUE'",
        "-s LOCAL| --queue LOCAL: its workers are threads of the client; expected the name of an SQS queue",
        "-s Local| --queue 'Local': expected LOCAL in capitals, or another queue name",
        "-s a/b| queue name 'a/b': expected 1 to 72 letters",
        "-s Q -t 0| --threads': '0': expected 1 to 10000",
        "-s Q -t 1,2| '1,2': expected 1 to 10000",
        "-s Q --tasks run| 'run': expected one of sleep, cpu",
        "-s Q --lease 1s| lease 1000 ms: expected 3 s to 12 h",
        "-s Q --lease 1parsec| unknown unit",
        "-s Q --grace -1s| is negative, expected a plain decimal number",
        "-s Q --idle-exit 0| --idle-exit 0: expected more, such as 60s",
        "-s Q --log xml| 'xml': expected one of text, json",
        "-s Q --sqs-endpoint x| 'x': expected an address such as http://127.0.0.1:9324",
        "-s Q -w file| Unknown options: '-w'"
      })
  void wrongUseIsOneClearMessage(String args, String message) {
    Shell shell = type(args.split(" ", -1));

    assertThat(shell.exitCode()).isEqualTo(2);
    assertThat(shell.out()).isEmpty();
    assertThat(shell.err())
        .startsWith("taskgauge: ")
        .contains(message)
        .endsWith("See java -jar worker.jar worker --help\n")
        .doesNotContain("Exception");
    assertThat(engine.workerSettings).isNull();
  }
}
