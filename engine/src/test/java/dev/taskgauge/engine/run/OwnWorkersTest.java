package dev.taskgauge.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.taskgauge.engine.SideBySide;
import dev.taskgauge.engine.backend.aws.SharedServers;
import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThisMachine;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.measure.SlotsPoint;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.TaskKind;
import dev.taskgauge.localaws.LocalAws;
import java.io.BufferedReader;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Real worker processes that are started, stopped and killed. */
@ExtendWith(SharedServers.class)
@SideBySide
@Timeout(120)
class OwnWorkersTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  private final LocalAws servers;
  private final String queue = "own-" + UUID.randomUUID();
  private final OwnWorkers workers;

  OwnWorkersTest(LocalAws servers) {
    this.servers = servers;
    workers = new OwnWorkers(servers.environment(), () -> {});
  }

  @AfterEach
  void endAll() {
    workers.close();
  }

  @Test
  void theyServeAClientUntilTheyAreStopped() throws Exception {
    workers.start(queue, place(), 2, 3);
    awaitUntil(
        () ->
            assertThat(workers.list())
                .hasSize(2)
                .allSatisfy(
                    worker -> {
                      assertThat(worker.state()).isEqualTo(OwnWorker.State.STARTING);
                      assertThat(worker.detail()).contains("waiting for a client to create it");
                    }));

    RunRecord run = run();

    assertThat(run.measurement().tasks().completed()).isEqualTo(60);
    assertThat(Objects.requireNonNull(run.measurement().queue()).workers()).isEqualTo(2);
    assertThat(workers.list())
        .extracting(OwnWorker::state, OwnWorker::slots, OwnWorker::queueName)
        .containsOnly(tuple(OwnWorker.State.SERVING, 3, queue));

    List<Long> pids = workers.list().stream().map(OwnWorker::pid).toList();
    workers.stop(pids.get(0));
    awaitUntil(
        () -> assertThat(workers.list()).extracting(OwnWorker::pid).containsExactly(pids.get(1)));
    assertThat(isAlive(pids.get(0))).isFalse();
    assertThat(isAlive(pids.get(1))).isTrue();

    workers.close();
    assertThat(workers.list()).isEmpty();
    assertThat(isAlive(pids.get(1))).isFalse();
  }

  /** The first one leaves before there is an end in sight, the second brings it about. */
  @Test
  void theyJoinARunOnThisMachineAndLeaveIt() throws Exception {
    SqsSettings here = new SqsSettings(queue, new ThisMachine(1), new TasksPerMessage(10), false);
    LocalServers shared = shared();
    RunRecord run;
    try (FleetWatch fleet = FleetWatch.open(queue, shared)) {
      FutureTask<RunRecord> running =
          new FutureTask<>(() -> run(new ExperimentRunner(() -> shared), here, 20, 2_000, 1));
      new Thread(running, "run").start();
      awaitUntil(() -> assertThat(fleet.look()).hasSize(1));

      workers.start(queue, shared, 1, 2, () -> true);
      awaitUntil(
          () ->
              assertThat(fleet.look())
                  .anyMatch(worker -> worker.slots() == 2 && worker.completed() > 0));
      workers.stop(only().pid());
      awaitUntil(() -> assertThat(workers.list()).isEmpty());
      assertThat(running.isDone()).isFalse();
      workers.start(queue, shared, 1, 50, () -> true);
      run = running.get(60, TimeUnit.SECONDS);
    }

    assertThat(run.measurement().end()).isEqualTo(RunEnd.DONE);
    assertThat(run.measurement().tasks().completed()).isEqualTo(2_000);
    assertThat(run.measurement().slotsOverTime())
        .extracting(SlotsPoint::slots)
        .containsExactly(1, 3, 1, 51);
    assertThat(run.measurement().offeredSlotNanos())
        .as("what was added counts for as long as it was there")
        .isGreaterThan(run.measurement().elapsedNanos())
        .isLessThan(51 * run.measurement().elapsedNanos());
    workers.stopOnThisMachine();
    awaitUntil(() -> assertThat(workers.list()).isEmpty());
  }

  /** They lived until the window was closed, and would have joined the next experiment. */
  @Test
  void thoseWhoseStartIsUnderWayWhenTheExperimentEndsDoNotStay() throws Exception {
    AtomicInteger asked = new AtomicInteger();

    workers.start(queue, shared(), 3, 1, () -> asked.incrementAndGet() == 1);

    assertThat(workers.list()).hasSizeLessThanOrEqualTo(1);
    awaitUntil(() -> assertThat(workers.list()).isEmpty());
  }

  /** Before there is a queue the process waits, and must hear all the same that it is to end. */
  @Test
  void oneThatWaitsForItsQueueIsStopped() throws Exception {
    workers.start(queue, place(), 1, 1);
    awaitUntil(() -> assertThat(only().detail()).contains("waiting for a client"));

    workers.stop(only().pid());

    assertThat(workers.list())
        .allSatisfy(worker -> assertThat(worker.state()).isEqualTo(OwnWorker.State.STOPPING));
    awaitUntil(() -> assertThat(workers.list()).isEmpty());
  }

  @Test
  void oneThatIsKilledSaysSoUntilItIsForgotten() throws Exception {
    workers.start(queue, place(), 1, 1);
    long pid = only().pid();
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();

    awaitUntil(() -> assertThat(only().state()).isEqualTo(OwnWorker.State.DIED));
    assertThat(only().detail()).startsWith("killed from outside, signal 9");
    workers.stop(pid);

    assertThat(workers.list()).isEmpty();
  }

  @Test
  void oneThatReachesNobodySaysWhy() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    URI nobody = URI.create("http://127.0.0.1:" + port);
    workers.start(queue, new AwsPlace(LocalAws.REGION, null, nobody, nobody), 1, 1);

    awaitUntil(() -> assertThat(only().state()).isEqualTo(OwnWorker.State.DIED));
    assertThat(only().detail())
        .startsWith("exit code 1: SQS: looking for queue " + queue)
        .contains("127.0.0.1:" + port);
  }

  @Test
  void theyEndWithAProgramThatIsKilled() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            OwnWorkersProgram.class.getName(),
            queue,
            servers.sqsEndpoint().toString(),
            servers.dynamoDbEndpoint().toString());
    builder.environment().putAll(servers.environment());
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Process program = builder.start();
    try (BufferedReader lines = program.inputReader()) {
      ProcessHandle worker = ProcessHandle.of(Long.parseLong(lines.readLine())).orElseThrow();

      program.destroyForcibly();

      worker.onExit().get(60, TimeUnit.SECONDS);
    } finally {
      program.destroyForcibly();
    }
  }

  @Test
  void numbersThatCanNotBeAreRefused() {
    assertThatThrownBy(() -> workers.start(queue, place(), 0, 1))
        .hasMessage("processes 0: expected 1 to 100");
    assertThatThrownBy(() -> workers.start(queue, place(), 1, 99_999))
        .hasMessageStartingWith("slots 99999: expected 1 to ");
    assertThatThrownBy(() -> workers.start("a queue", place(), 1, 1))
        .hasMessageStartingWith("queue name 'a queue': expected");
    assertThat(workers.list()).isEmpty();
  }

  private RunRecord run() throws Exception {
    SqsSettings elsewhere = new SqsSettings(queue, place(), TasksPerMessage.AUTO, false);
    return run(new ExperimentRunner(), elsewhere, 5, 10, 6);
  }

  private static RunRecord run(
      ExperimentRunner runner, SqsSettings sqs, int lengthMillis, int tasksASlot, int slots)
      throws Exception {
    GeneratedWorkload workload =
        new GeneratedWorkload(
            TaskKind.SLEEP,
            new LengthDistribution.Constant(Duration.ofMillis(lengthMillis).toNanos()),
            tasksASlot,
            true,
            0);
    List<RunRecord> runs = new ArrayList<>();
    ExperimentEnd end =
        runner.run(
            new Experiment("own", workload, sqs, List.of(slots)),
            new ExperimentListener() {
              @Override
              public void runEnded(int runIndex, RunRecord run) {
                runs.add(run);
              }
            });
    assertThat(end).isEqualTo(ExperimentEnd.COMPLETE);
    return runs.get(0);
  }

  /** The servers of all tests, which go on when an experiment has done with them. */
  private LocalServers shared() {
    return new LocalServers() {
      @Override
      public AwsPlace place() {
        return OwnWorkersTest.this.place();
      }

      @Override
      public Map<String, String> environment() {
        return servers.environment();
      }

      @Override
      public void close() {}
    };
  }

  private AwsPlace place() {
    return new AwsPlace(LocalAws.REGION, null, servers.sqsEndpoint(), servers.dynamoDbEndpoint());
  }

  private OwnWorker only() {
    return workers.list().get(0);
  }

  private static boolean isAlive(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  private static void awaitUntil(ThrowingRunnable assertion) {
    Awaitility.await().atMost(LONG).untilAsserted(assertion);
  }
}
