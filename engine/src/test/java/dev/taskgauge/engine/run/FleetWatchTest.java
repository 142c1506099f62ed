package dev.taskgauge.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskgauge.engine.SideBySide;
import dev.taskgauge.engine.backend.aws.SharedServers;
import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThreadKind;
import dev.taskgauge.engine.experiment.WorkerSettings;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.TaskKind;
import dev.taskgauge.localaws.LocalAws;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What one who looks at the ledger sees of workers that come, work and go. */
@ExtendWith(SharedServers.class)
@SideBySide
class FleetWatchTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  @Test
  void workersAreSeenWithWhatTheyHaveDoneUntilTheyLeave(LocalAws servers) throws Exception {
    AwsPlace place = place(servers);
    String queue = "fleet-" + UUID.randomUUID();
    try (FleetWatch watch = FleetWatch.open(queue, place)) {
      assertThat(watch.look()).as("before there is a ledger").isEmpty();
      WorkerService worker = new WorkerService(settings(queue, place), new WorkerListener() {});
      Thread thread = new Thread(() -> serve(worker), "fleet-worker");
      thread.start();
      run(queue, place);

      Awaitility.await()
          .atMost(LONG)
          .untilAsserted(
              () ->
                  assertThat(watch.look())
                      .singleElement()
                      .satisfies(
                          seen -> {
                            assertThat(seen.slots()).isEqualTo(3);
                            assertThat(seen.completed()).isEqualTo(30);
                            assertThat(seen.state()).isEqualTo(FleetWorker.State.ALIVE);
                            assertThat(seen.heartbeatAgeNanos())
                                .isBetween(0L, TimeUnit.SECONDS.toNanos(15));
                          }));

      worker.stop();
      thread.join(LONG.toMillis());
      assertThat(watch.look()).as("after it has left").isEmpty();
    }
    new SqsQueues(queue, place).delete();
  }

  @Test
  void aLedgerThatCanNotBeReadIsAProblemThatIsNamed() throws Exception {
    URI nobody;
    try (ServerSocket closed = new ServerSocket(0)) {
      nobody = URI.create("http://127.0.0.1:" + closed.getLocalPort());
    }
    try (FleetWatch watch =
        FleetWatch.open("demo", new AwsPlace("elasticmq", null, nobody, nobody))) {
      assertThatThrownBy(watch::look)
          .isInstanceOf(BackendUnavailableException.class)
          .hasMessageStartingWith("reading the workers in table demo-ledger: ");
    }
  }

  private static AwsPlace place(LocalAws servers) {
    return new AwsPlace(LocalAws.REGION, null, servers.sqsEndpoint(), servers.dynamoDbEndpoint());
  }

  private static WorkerSettings settings(String queue, AwsPlace place) {
    return new WorkerSettings(
        queue,
        place,
        3,
        ThreadKind.PLATFORM,
        Set.of(TaskKind.SLEEP),
        WorkerSettings.DEFAULT_LEASE,
        Duration.ZERO,
        null);
  }

  private static void serve(WorkerService worker) {
    try {
      worker.run();
    } catch (BackendUnavailableException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void run(String queue, AwsPlace place) throws Exception {
    new ExperimentRunner()
        .run(
            new Experiment(
                "fleet",
                new GeneratedWorkload(
                    TaskKind.SLEEP, new LengthDistribution.Constant(1_000_000), 30, false, 0),
                new SqsSettings(queue, place, new TasksPerMessage(1), false),
                List.of(3)),
            new ExperimentListener() {});
  }
}
