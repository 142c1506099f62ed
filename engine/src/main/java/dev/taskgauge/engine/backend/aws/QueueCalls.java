package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.measure.PricedUnit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiptHandleIsInvalidException;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** Calls of SQS, tried again where they fail for a while. Blocks; any thread. */
final class QueueCalls {
  /** The most entries of a batch call. */
  static final int MAX_BATCH = 10;

  /** The most characters of a batch call, for queues with the older limit of 256 KiB. */
  static final int MAX_BATCH_CHARS = 240_000;

  /** What SQS bills as one request. */
  private static final int BILLED_CHUNK_CHARS = 64 * 1024;

  private static final int MAX_REJECTED_CHARS = 80_000;
  private static final int MAX_REASON_CHARS = 1_000;

  /** The message attribute that says why a message was put aside. */
  private static final String REASON = "Reason";

  private final SqsClient sqs;
  private final Retrier retrier;
  private final RequestCounter counter;
  // A queue is asked for the same over and over, thousands of times a second.
  private final Map<Receive, ReceiveMessageRequest> receives = new ConcurrentHashMap<>();

  QueueCalls(SqsClient sqs, Retrier retrier, RequestCounter counter) {
    this.sqs = sqs;
    this.retrier = retrier;
    this.counter = counter;
  }

  /** What is asked of a queue when messages are received. */
  private record Receive(String url, int max, int waitSeconds, int visibilitySeconds) {
    ReceiveMessageRequest request() {
      Duration attemptTimeout = AwsClients.ATTEMPT_TIMEOUT.plus(Duration.ofSeconds(waitSeconds));
      return ReceiveMessageRequest.builder()
          .queueUrl(url)
          .maxNumberOfMessages(max)
          .messageAttributeNames(REASON)
          .waitTimeSeconds(waitSeconds)
          .visibilityTimeout(visibilitySeconds)
          .messageSystemAttributeNames(
              MessageSystemAttributeName.SENT_TIMESTAMP,
              MessageSystemAttributeName.APPROXIMATE_FIRST_RECEIVE_TIMESTAMP)
          .overrideConfiguration(override -> override.apiCallAttemptTimeout(attemptTimeout))
          .build();
    }
  }

  /** Receives up to ten messages, waiting for the first for up to some seconds at the server. */
  List<Message> receive(String url, int max, int waitSeconds, int visibilitySeconds)
      throws BackendException, InterruptedException {
    ReceiveMessageRequest request =
        receives.computeIfAbsent(
            new Receive(url, max, waitSeconds, visibilitySeconds), Receive::request);
    List<Message> messages =
        retrier.call("receiving messages", () -> sqs.receiveMessage(request).messages());
    int chars = 0;
    for (Message message : messages) {
      chars += message.body().length();
    }
    billChunks("ReceiveMessage", chars);
    return messages;
  }

  /** How long a message had been on the queue when it was first received, by the queue's clock. */
  static long queuedNanos(Message message) {
    Map<MessageSystemAttributeName, String> attributes = message.attributes();
    try {
      long sentMillis =
          Long.parseLong(attributes.getOrDefault(MessageSystemAttributeName.SENT_TIMESTAMP, "0"));
      long receivedMillis =
          Long.parseLong(
              attributes.getOrDefault(
                  MessageSystemAttributeName.APPROXIMATE_FIRST_RECEIVE_TIMESTAMP, "0"));
      return Math.max(0, TimeUnit.MILLISECONDS.toNanos(receivedMillis - sentMillis));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** Sends one message. */
  void send(String url, String body) throws BackendException, InterruptedException {
    retrier.call(
        "sending a message", () -> sqs.sendMessage(send -> send.queueUrl(url).messageBody(body)));
    billChunks("SendMessage", body.length());
  }

  /** Sends up to ten messages. */
  void sendAll(String url, List<String> bodies) throws BackendException, InterruptedException {
    batch(
        "sending messages",
        bodies,
        entries ->
            sqs.sendMessageBatch(
                    send ->
                        send.queueUrl(url)
                            .entries(
                                entries.stream()
                                    .map(
                                        entry ->
                                            SendMessageBatchRequestEntry.builder()
                                                .id(Integer.toString(entry.index()))
                                                .messageBody(entry.value())
                                                .build())
                                    .toList()))
                .failed());
    billChunks("SendMessageBatch", bodies.stream().mapToInt(String::length).sum());
  }

  /** Puts what came off a queue onto another, with the reason. */
  void reject(String url, String body, String reason)
      throws BackendException, InterruptedException {
    String shortReason =
        reason.length() <= MAX_REASON_CHARS ? reason : reason.substring(0, MAX_REASON_CHARS);
    MessageAttributeValue value =
        MessageAttributeValue.builder().dataType("String").stringValue(shortReason).build();
    retrier.call(
        "putting a message aside",
        () ->
            sqs.sendMessage(
                send ->
                    send.queueUrl(url)
                        .messageBody(keptPart(body))
                        .messageAttributes(Map.of(REASON, value))));
  }

  /** With a reason beside it, what was as large as the queue takes would be too large. */
  private static String keptPart(String body) {
    return body.length() <= MAX_REJECTED_CHARS ? body : body.substring(0, MAX_REJECTED_CHARS);
  }

  /** Deletes one message, in a call of its own. */
  void delete(String url, String handle) throws BackendException, InterruptedException {
    retrier.call(
        "deleting a message",
        () -> {
          try {
            return sqs.deleteMessage(delete -> delete.queueUrl(url).receiptHandle(handle));
          } catch (ReceiptHandleIsInvalidException e) {
            // Deleted by whoever received it after us.
            return e;
          }
        });
  }

  /** Deletes up to ten messages. What is gone already is fine. */
  void deleteAll(String url, List<String> handles) throws BackendException, InterruptedException {
    batch(
        "deleting messages",
        handles,
        entries ->
            sqs.deleteMessageBatch(
                    delete ->
                        delete
                            .queueUrl(url)
                            .entries(
                                entries.stream()
                                    .map(
                                        entry ->
                                            DeleteMessageBatchRequestEntry.builder()
                                                .id(Integer.toString(entry.index()))
                                                .receiptHandle(entry.value())
                                                .build())
                                    .toList()))
                .failed());
  }

  /** Makes up to ten messages invisible for so long from now; 0 lets others have them at once. */
  void changeVisibility(String url, List<String> handles, int seconds)
      throws BackendException, InterruptedException {
    batch(
        "changing the visibility of messages",
        handles,
        entries ->
            sqs.changeMessageVisibilityBatch(
                    change ->
                        change
                            .queueUrl(url)
                            .entries(
                                entries.stream()
                                    .map(
                                        entry ->
                                            ChangeMessageVisibilityBatchRequestEntry.builder()
                                                .id(Integer.toString(entry.index()))
                                                .receiptHandle(entry.value())
                                                .visibilityTimeout(seconds)
                                                .build())
                                    .toList()))
                .failed());
  }

  /** About how many messages there are on a queue, invisible ones included. */
  long count(String url) throws BackendException, InterruptedException {
    Map<QueueAttributeName, String> attributes =
        retrier.call(
            "counting messages",
            () ->
                sqs.getQueueAttributes(
                        get ->
                            get.queueUrl(url)
                                .attributeNames(
                                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                    .attributes());
    return attributes.values().stream().mapToLong(Long::parseLong).sum();
  }

  private record Entry(int index, String value) {}

  /**
   * Sends the entries, and again those of them that failed at the server, while there is patience.
   */
  private void batch(
      String what, List<String> values, Function<List<Entry>, List<BatchResultErrorEntry>> call)
      throws BackendException, InterruptedException {
    List<Entry> open = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      open.add(new Entry(i, values.get(i)));
    }
    Retrier.Patience patience = retrier.patience(what);
    while (!open.isEmpty()) {
      List<Entry> entries = open;
      List<BatchResultErrorEntry> failed = retrier.call(what, () -> call.apply(entries));
      List<Entry> again = new ArrayList<>();
      String reason = "";
      for (BatchResultErrorEntry failure : failed) {
        // What the sender did wrong, such as a receipt of a message that is gone, stays wrong.
        if (!Boolean.TRUE.equals(failure.senderFault())) {
          int index = Integer.parseInt(failure.id());
          again.add(new Entry(index, values.get(index)));
          reason = failure.code() + ": " + failure.message();
        }
      }
      if (!again.isEmpty()) {
        patience.failed(new BackendException(reason));
      }
      open = again;
    }
  }

  private void billChunks(String operation, int chars) {
    int more = Math.max(0, (chars - 1) / BILLED_CHUNK_CHARS);
    if (more > 0) {
      counter.addUnits(operation, PricedUnit.SQS_REQUEST, more);
    }
  }
}
