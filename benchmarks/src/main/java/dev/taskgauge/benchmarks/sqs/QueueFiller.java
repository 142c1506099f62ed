package dev.taskgauge.benchmarks.sqs;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** Makes queues and fills them with messages as TaskGauge's client sends them. */
final class QueueFiller implements AutoCloseable {
  private static final int BATCH = 10;
  private static final int SENDERS = 8;

  private final SqsClient client;
  private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);

  QueueFiller(URI endpoint) {
    this.client = SqsClients.sync(endpoint);
  }

  /** A new queue with so many messages, each one task that does nothing. */
  Consumer.Queue fill(int count) throws InterruptedException, ExecutionException {
    String name = "benchmark-" + UUID.randomUUID();
    String url = client.createQueue(create -> create.queueName(name)).queueUrl();
    List<Future<?>> batches = new ArrayList<>();
    for (int first = 0; first < count; first += BATCH) {
      int from = first;
      int until = Math.min(count, first + BATCH);
      batches.add(senders.submit(() -> send(url, name, from, until)));
    }
    for (Future<?> batch : batches) {
      batch.get();
    }
    return new Consumer.Queue(name, url);
  }

  private void send(String url, String run, int from, int until) {
    List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
    for (int i = from; i < until; i++) {
      entries.add(
          SendMessageBatchRequestEntry.builder()
              .id(Integer.toString(i - from))
              .messageBody(body(run, i))
              .build());
    }
    if (client.sendMessageBatch(batch -> batch.queueUrl(url).entries(entries)).hasFailed()) {
      throw new IllegalStateException("filling a queue: a message was refused");
    }
  }

  static String body(String run, int number) {
    return "{\"v\":1,\"run\":\""
        + run
        + "\",\"seq\":"
        + number
        + ",\"tasks\":[[\"sleep\","
        + number
        + ",1,0]]}";
  }

  @Override
  public void close() {
    senders.shutdownNow();
    client.close();
  }
}
