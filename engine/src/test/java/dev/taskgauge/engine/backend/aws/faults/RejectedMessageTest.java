package dev.taskgauge.engine.backend.aws.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskgauge.engine.SideBySide;
import dev.taskgauge.engine.backend.aws.SharedServers;
import dev.taskgauge.engine.backend.aws.faults.TestRun.Work;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.engine.task.TaskKind;
import dev.taskgauge.localaws.LocalAws;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sqs.model.Message;

/** Messages that no client of ours would send, put on the queue in the middle of a run. */
@ExtendWith(SharedServers.class)
@SideBySide
class RejectedMessageTest {
  private static final int SLOTS = 4;
  private static final int TOO_MANY_CHARACTERS = 300_000;

  private final LocalAws servers;

  RejectedMessageTest(LocalAws servers) {
    this.servers = servers;
  }

  /** The second run is open, and waits for one slot more. */
  @Test
  void goesToTheDeadLettersWithTheReasonAndHarmsNoWorker() throws Exception {
    try (Bench bench = new Bench(servers, "rejected")) {
      JavaProcess worker = bench.startWorker(SLOTS);
      bench.startRun(Work.sleep(20, 10, SLOTS)).awaitAllResultsOfOneExecutionEach();
      JsonNode good = ResultsSeen.messagesSentTo("", bench.client().sqs()).get(0);
      TestRun run = bench.startRun(Work.sleep(40, 10, SLOTS + 1));
      Map<String, String> reasons = badMessages((ObjectNode) good, worker.awaitLine("joined", 2));

      reasons.keySet().forEach(bench.queues()::send);
      bench.queues().awaitDead(reasons.size());
      bench.startWorker(1);

      RunMeasurement measurement = run.awaitAllResultsOfOneExecutionEach();
      assertThat(TestRun.queue(measurement).rejected()).isEqualTo(reasons.size());
      List<Message> dead = bench.queues().takeDead(reasons.size());
      assertThat(dead).hasSize(reasons.size());
      // What is very large is kept in part.
      reasons.forEach(
          (sent, reason) ->
              assertThat(dead)
                  .filteredOn(message -> sent.startsWith(message.body()))
                  .singleElement()
                  .satisfies(message -> assertThat(attributes(message)).contains(reason)));
      bench.queues().assertEmpty();
    }
  }

  /** Messages and what is said of each, made of a good one of a run that is over. */
  private static Map<String, String> badMessages(ObjectNode ofOtherRun, String runId) {
    ObjectNode good = ofOtherRun.deepCopy().put("run", runId);
    Map<String, String> reasons = new LinkedHashMap<>();
    reasons.put("garbage", "not JSON");
    reasons.put("[1, 2]", "not a message");
    reasons.put("x".repeat(TOO_MANY_CHARACTERS), "too large");
    reasons.put(ofOtherRun.toString(), "not the current one");
    reasons.put(changed(good, message -> message.put("v", 0)), "version 0");
    reasons.put(
        changed(good, message -> message.put("class", "java.lang.Runtime")), "unknown field");
    reasons.put(changed(good, message -> range(message).set(0, "exec")), "unknown command");
    reasons.put(changed(good, message -> range(message).set(2, 1_000_000)), "task count");
    reasons.put(changed(good, message -> range(message).set(3, -1)), "task length");
    return reasons;
  }

  private static String changed(ObjectNode good, Consumer<ObjectNode> change) {
    ObjectNode copy = good.deepCopy();
    change.accept(copy);
    return copy.toString();
  }

  private static ArrayNode range(ObjectNode message) {
    return (ArrayNode) message.path("tasks").get(0);
  }

  private static String attributes(Message message) {
    return message.messageAttributes().values().stream()
        .map(value -> String.valueOf(value.stringValue()))
        .collect(Collectors.joining(" "));
  }

  @Test
  void ofAKindThatTheWorkerWasNotStartedWithFailsItsTasks() throws Exception {
    try (Bench bench = new Bench(servers, "other-kind")) {
      bench.startWorker(SLOTS);

      TestRun run = bench.startRun(new Work(TaskKind.CPU, 20, Duration.ofMillis(1), SLOTS, false));

      RunMeasurement measurement = run.awaitEnd();
      assertThat(measurement.end()).isEqualTo(RunEnd.DONE);
      assertThat(measurement.tasks().failed()).isEqualTo(20);
      assertThat(measurement.tasks().completed()).isZero();
      assertThat(bench.queues().takeDead(20))
          .allSatisfy(message -> assertThat(attributes(message)).contains("cpu"));
      bench.startRun(Work.sleep(20, 10, SLOTS)).awaitAllResultsOfOneExecutionEach();
      bench.queues().assertEmpty();
    }
  }
}
