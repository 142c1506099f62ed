package dev.taskgauge.benchmarks.sqs;

import io.awspring.cloud.sqs.listener.ListenerMode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every way to empty a queue that is compared, by name. */
final class Consumers {
  /** Tasks at once, where a library has that setting. */
  static final int SLOTS = 16;

  /** Receive calls at once: as many as TaskGauge's worker has at most. */
  static final int POLLS = 24;

  private Consumers() {}

  /** What each does, in words; the first is TaskGauge. */
  static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put(
        "taskgauge",
        "The worker's own fetcher, buffer, slots and batcher of deletes, without claims and"
            + " results: 16 slots, up to 24 receives and 12 deletes of ten at once; every message"
            + " is decoded into its task.");
    names.put(
        "spring-batch",
        "spring-cloud-aws-sqs, SqsMessageListenerContainer, batch listener, up to 240 messages at"
            + " once, acknowledged by tens or after 20 ms.");
    names.put("spring-single", "The same with a listener for single messages.");
    names.put(
        "jms",
        "amazon-sqs-java-messaging-lib: 16 sessions with a consumer each, prefetch 10,"
            + " CLIENT_ACKNOWLEDGE after every tenth message.");
    names.put(
        "sdk-batch-manager",
        "The SDK's SqsAsyncBatchManager on the Netty client: 24 receiveMessage at once, and a"
            + " deleteMessage for each message, which it gathers into batches.");
    return names;
  }

  /** Opens one. */
  static Consumer open(String name, URI endpoint) throws Exception {
    return switch (name) {
      case "taskgauge" -> new TaskGaugeConsumer(endpoint);
      case "spring-batch" -> new SpringConsumer(endpoint, ListenerMode.BATCH);
      case "spring-single" -> new SpringConsumer(endpoint, ListenerMode.SINGLE_MESSAGE);
      case "jms" -> new JmsConsumer(endpoint);
      case "sdk-batch-manager" -> new BatchManagerConsumer(endpoint);
      default ->
          throw new IllegalArgumentException(
              "side '" + name + "': expected one of " + String.join(", ", names().keySet()));
    };
  }
}
