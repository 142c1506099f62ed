package dev.taskgauge.engine.backend.aws.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.SideBySide;
import dev.taskgauge.engine.backend.aws.SharedServers;
import dev.taskgauge.engine.backend.aws.faults.TestRun.Work;
import dev.taskgauge.engine.measure.RequestCount;
import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.localaws.LocalAws;
import java.time.Duration;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Services that answer, but not what was asked for. */
@ExtendWith(SharedServers.class)
@SideBySide
class OutageTest {
  private static final int SLOTS = 4;
  private static final Duration OUTAGE = Duration.ofSeconds(5);

  private final LocalAws servers;

  OutageTest(LocalAws servers) {
    this.servers = servers;
  }

  @Test
  void throttlingByDynamoDbIsWaitedOutAndCounted() throws Exception {
    try (Bench bench = new Bench(servers, "throttled")) {
      bench.startWorker(SLOTS);
      TestRun run = bench.startRun(Work.sleep(300, 100, SLOTS));
      run.awaitCompleted(10);

      bench.client().dynamoDb().inject(Fault.throttling(OUTAGE));
      bench.workers().dynamoDb().inject(Fault.throttling(OUTAGE));

      RunMeasurement measurement = run.awaitAllResultsOfOneExecutionEach();
      assertThat(sum(measurement, RequestCount::throttled)).isPositive();
      bench.queues().assertEmpty();
    }
  }

  @Test
  void errorsOfSqsAreWaitedOutAndCounted() throws Exception {
    try (Bench bench = new Bench(servers, "errors")) {
      bench.startWorker(SLOTS);
      TestRun run = bench.startRun(Work.sleep(300, 100, SLOTS));
      run.awaitCompleted(10);

      bench.client().sqs().inject(Fault.serverErrors(OUTAGE));
      bench.workers().sqs().inject(Fault.serverErrors(OUTAGE));

      RunMeasurement measurement = run.awaitAllResultsOfOneExecutionEach();
      assertThat(sum(measurement, RequestCount::failed)).isPositive();
      bench.queues().assertEmpty();
    }
  }

  /** Three attempts of the SDK time out: a worker used to end then. */
  @Test
  void aWorkerThatStartsWhileSqsIsSlowGoesOnTrying() throws Exception {
    try (Bench bench = new Bench(servers, "slow-start")) {
      Fault silence = bench.workers().sqs().inject(Fault.silence(3));
      bench.startWorker(SLOTS);

      bench.startRun(Work.sleep(40, 10, SLOTS)).awaitAllResultsOfOneExecutionEach();

      assertThat(silence.hits()).isEqualTo(3);
      bench.queues().assertEmpty();
    }
  }

  /** Its beats fail for longer than its lease, while it could very well execute. */
  @Test
  void aWorkerWithoutALedgerStopsExecutingUntilItHasOneAgain() throws Exception {
    try (Bench bench = new Bench(servers, "cut-off")) {
      ProxiedServers own = bench.newProxies();
      JavaProcess cutOff = bench.startVictim(SLOTS, own);
      bench.startWorker(SLOTS);
      TestRun run = bench.startRun(Work.sleep(300, 200, 2 * SLOTS));
      run.awaitCompleted(20);

      own.dynamoDb().inject(Fault.serverErrors(OUTAGE.plusSeconds(Bench.LEASE_SECONDS)));

      RunMeasurement measurement = run.awaitAllResults();
      LostWorker.assertOnlyItsMessagesWereExecutedTwice(bench, own, SLOTS, measurement);
      LostWorker.assertReported(bench, measurement);
      bench.queues().assertEmpty();
      cutOff.terminate();
      assertThat(cutOff.awaitExit()).isZero();
    }
  }

  private static long sum(RunMeasurement measurement, ToLongFunction<RequestCount> what) {
    return TestRun.queue(measurement).requests().stream().mapToLong(what).sum();
  }
}
