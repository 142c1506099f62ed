package dev.taskgauge.engine.backend.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.measure.NanoClock;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;

class QueueCleanerTest {
  private static final List<String> QUEUES = List.of("requests", "results");
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final Map<String, Queue<String>> messages = new ConcurrentHashMap<>();
  private final AtomicInteger received = new AtomicInteger();
  private final Retrier retrier = new Retrier(NanoClock.SYSTEM, PATIENCE_NANOS, trouble -> {});

  QueueCleanerTest() {
    QUEUES.forEach(queue -> messages.put(queue, new ConcurrentLinkedQueue<>()));
  }

  private boolean drain(Consumer<String> whenDeleted) throws Exception {
    QueueCalls calls = new QueueCalls(new InMemory(whenDeleted), retrier, new RequestCounter());
    long deadlineNanos = System.nanoTime() + PATIENCE_NANOS;
    return new QueueCleaner(calls, NanoClock.SYSTEM).drain(QUEUES, deadlineNanos);
  }

  private Queue<String> queue(String url) {
    return messages.computeIfAbsent(url, any -> new ConcurrentLinkedQueue<>());
  }

  @Test
  void nothingIsReceivedWhereNothingIs() throws Exception {
    assertThat(drain(deleted -> {})).isTrue();
    assertThat(received).hasValue(0);
  }

  @Test
  void bothQueuesAreEmptied() throws Exception {
    for (int i = 0; i < 25; i++) {
      queue("requests").add("request " + i);
      queue("results").add("result " + i);
    }

    assertThat(drain(deleted -> {})).isTrue();
    assertThat(messages.values()).allMatch(Queue::isEmpty);
  }

  /** A queue that was empty at first was not looked at again. */
  @Test
  void resultsThatComeWhileRequestsAreRemovedAreNotCalledNothing() throws Exception {
    queue("requests").add("request");

    assertThat(drain(deleted -> queue("results").add("late"))).isFalse();
    assertThat(drain(deleted -> {})).isTrue();
  }

  /** Queues in this program. */
  private final class InMemory extends ScriptedSqs {
    private final Consumer<String> whenDeleted;

    InMemory(Consumer<String> whenDeleted) {
      this.whenDeleted = whenDeleted;
    }

    @Override
    public GetQueueAttributesResponse getQueueAttributes(GetQueueAttributesRequest request) {
      String count = Integer.toString(queue(request.queueUrl()).size());
      return GetQueueAttributesResponse.builder()
          .attributes(Map.of(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, count))
          .build();
    }

    @Override
    public ReceiveMessageResponse receiveMessage(ReceiveMessageRequest request) {
      received.incrementAndGet();
      String body = queue(request.queueUrl()).poll();
      return ReceiveMessageResponse.builder()
          .messages(
              body == null
                  ? List.of()
                  : List.of(Message.builder().body(body).receiptHandle(body).build()))
          .build();
    }

    @Override
    public DeleteMessageBatchResponse deleteMessageBatch(DeleteMessageBatchRequest request) {
      request.entries().forEach(entry -> whenDeleted.accept(entry.receiptHandle()));
      return DeleteMessageBatchResponse.builder().failed(List.of()).build();
    }
  }
}
