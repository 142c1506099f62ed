package dev.taskgauge.engine.backend.aws.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.localaws.LocalAws;
import java.io.Closeable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * The queues of a queue name, as somebody else sees them who has an AWS SDK and nothing of ours.
 */
final class TestQueues implements Closeable {
  private static final List<QueueAttributeName> COUNTS =
      List.of(
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED);
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final int MOST_AT_ONCE = 10;

  private final String name;
  private final SqsClient sqs;

  private TestQueues(String name, SqsClient sqs) {
    this.name = name;
    this.sqs = sqs;
  }

  static TestQueues of(String name, LocalAws servers) {
    return new TestQueues(
        name,
        SqsClient.builder()
            .endpointOverride(servers.sqsEndpoint())
            .region(Region.of(LocalAws.REGION))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(
                        LocalAws.DUMMY_ACCESS_KEY_ID, LocalAws.DUMMY_SECRET_ACCESS_KEY)))
            .httpClientBuilder(Apache5HttpClient.builder())
            .build());
  }

  String name() {
    return name;
  }

  /** Puts messages on the request queue. */
  void send(String... bodies) {
    for (String body : bodies) {
      sqs.sendMessage(request -> request.queueUrl(url("")).messageBody(body));
    }
  }

  /** Waits for so many messages on the dead-letter queue, which others may be looking at. */
  void awaitDead(int count) {
    Awaitility.await("dead letters")
        .atMost(LONG)
        .until(
            () ->
                counts().entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(name + "-dead "))
                        .mapToInt(Map.Entry::getValue)
                        .sum()
                    == count);
  }

  /** Waits for so many messages on the dead-letter queue and takes them. */
  List<Message> takeDead(int count) {
    List<Message> taken = new ArrayList<>();
    Awaitility.await("dead letters")
        .atMost(LONG)
        .untilAsserted(
            () -> {
              taken.addAll(takeSomeDead());
              assertThat(taken).hasSizeGreaterThanOrEqualTo(count);
            });
    return taken;
  }

  private List<Message> takeSomeDead() {
    String url = url("-dead");
    List<Message> some =
        sqs.receiveMessage(
                request ->
                    request
                        .queueUrl(url)
                        .messageAttributeNames("All")
                        .maxNumberOfMessages(MOST_AT_ONCE)
                        .waitTimeSeconds(1))
            .messages();
    some.forEach(
        message ->
            sqs.deleteMessage(
                request -> request.queueUrl(url).receiptHandle(message.receiptHandle())));
    return some;
  }

  /** Asserts that soon nothing is left, be it visible, in flight or dead. */
  void assertEmpty() {
    Awaitility.await("queues of " + name)
        .atMost(LONG)
        .untilAsserted(
            () -> assertThat(counts()).allSatisfy((queue, count) -> assertThat(count).isZero()));
  }

  private Map<String, Integer> counts() {
    Map<String, Integer> counts = new TreeMap<>();
    for (String queue : List.of("", "-results", "-dead")) {
      sqs.getQueueAttributes(request -> request.queueUrl(url(queue)).attributeNames(COUNTS))
          .attributes()
          .forEach((what, count) -> counts.put(name + queue + " " + what, Integer.parseInt(count)));
    }
    return counts;
  }

  private String url(String suffix) {
    return sqs.getQueueUrl(request -> request.queueName(name + suffix)).queueUrl();
  }

  @Override
  public void close() {
    sqs.close();
  }
}
