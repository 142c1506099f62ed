package dev.taskgauge.engine.backend.aws.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.SideBySide;
import dev.taskgauge.engine.backend.aws.SharedServers;
import dev.taskgauge.engine.backend.aws.faults.TestRun.Work;
import dev.taskgauge.localaws.LocalAws;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that went through, and nobody came to know. */
@ExtendWith(SharedServers.class)
@SideBySide
class LostResponseTest {
  private static final int SLOTS = 4;

  /** Messages whose receipt got lost come back after it. */
  private static final int LEASE_SECONDS = 9;

  private static final Work WORK = Work.sleep(100, 50, SLOTS);

  private final LocalAws servers;

  LostResponseTest(LocalAws servers) {
    this.servers = servers;
  }

  @ParameterizedTest
  @CsvSource({
    "BatchExecuteStatement, INSERT, 1",
    "BatchExecuteStatement, INSERT, 5",
    "SendMessage, -results, 1",
    "SendMessage, -results, 5",
    "DeleteMessageBatch, '', 1",
    "ReceiveMessage, '', 1"
  })
  void ofAWorkerCostsNoTaskAndExecutesNoneTwice(String operation, String about, int count)
      throws Exception {
    try (Bench bench = new Bench(servers, "lost-of-worker-" + operation + "-" + count)) {
      loseResponsesOfTheWorker(bench, operation, about, count, WORK);
    }
  }

  @ParameterizedTest
  @CsvSource({"PutItem, claimant, 1", "SendMessage, -results, 1", "DeleteMessage, '', 1"})
  void ofANaiveWorkerCostsNoTaskAndExecutesNoneTwice(String operation, String about, int count)
      throws Exception {
    try (Bench bench = new Bench(servers, "lost-of-naive-worker-" + operation)) {
      loseResponsesOfTheWorker(bench, operation, about, count, WORK.naively());
    }
  }

  private static void loseResponsesOfTheWorker(
      Bench bench, String operation, String about, int count, Work work) throws Exception {
    bench.startWorkers(1, SLOTS, LEASE_SECONDS, bench.workers());
    TestRun run = bench.startRun(work);
    run.awaitCompleted(1);
    boolean ofDynamoDb = operation.equals("BatchExecuteStatement") || operation.equals("PutItem");
    FaultProxy proxy = ofDynamoDb ? bench.workers().dynamoDb() : bench.workers().sqs();
    Fault lost = proxy.inject(Fault.lostResponses(operation, about, count));

    run.awaitAllResultsOfOneExecutionEach();

    assertThat(lost.hits()).isEqualTo(count);
    bench.queues().assertEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SendMessageBatch", "DeleteMessageBatch", "ReceiveMessage"})
  void ofAClientCostsNoTaskAndExecutesNoneTwice(String operation) throws Exception {
    try (Bench bench = new Bench(servers, "lost-of-client-" + operation)) {
      bench.startWorkers(1, SLOTS, LEASE_SECONDS, bench.workers());
      Fault lost = bench.client().sqs().inject(Fault.lostResponses(operation, "", 1));

      TestRun run = bench.startRun(WORK);

      run.awaitAllResultsOfOneExecutionEach();
      assertThat(lost.hits()).isOne();
      bench.queues().assertEmpty();
    }
  }
}
