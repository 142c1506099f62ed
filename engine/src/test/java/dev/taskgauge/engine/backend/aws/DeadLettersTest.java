package dev.taskgauge.engine.backend.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.backend.MessageResult;
import dev.taskgauge.engine.backend.TaskMessage;
import dev.taskgauge.engine.measure.ManualClock;
import dev.taskgauge.engine.task.TaskCommand;
import dev.taskgauge.engine.task.TaskRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;

/** A dead-letter queue with messages of earlier runs on it. */
class DeadLettersTest {
  private static final int OLD = 25;
  private static final int RECEIVES_OF_ALL = 3;
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final ManualClock clock = new ManualClock(0);
  private final FullQueue queue = new FullQueue();
  private final List<MessageResult> failed = new ArrayList<>();
  private final DeadLetters deadLetters = new DeadLetters(parts(), "run", failed::add);

  /** Whose messages are visible again as soon as they were seen, as in a scan that takes long. */
  private static final class FullQueue extends ScriptedSqs {
    private final List<Message> messages = new ArrayList<>();
    private int hidden;
    private int receives;
    private int next;

    void put(String body) {
      String id = "id-" + messages.size();
      messages.add(Message.builder().messageId(id).receiptHandle(id).body(body).build());
    }

    @Override
    public GetQueueAttributesResponse getQueueAttributes(GetQueueAttributesRequest request) {
      return GetQueueAttributesResponse.builder()
          .attributes(
              Map.of(
                  QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                  Integer.toString(messages.size())))
          .build();
    }

    @Override
    public ReceiveMessageResponse receiveMessage(ReceiveMessageRequest request) {
      receives++;
      List<Message> some = new ArrayList<>();
      for (int i = 0; i < request.maxNumberOfMessages(); i++) {
        some.add(messages.get(next++ % (messages.size() - hidden)));
      }
      return ReceiveMessageResponse.builder().messages(some).build();
    }
  }

  private static final class NoTable implements DynamoDbClient {
    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }

  private ClientParts parts() {
    RequestCounter counter = new RequestCounter();
    Retrier retrier = new Retrier(clock, SECOND, note -> {});
    return new ClientParts(
        new Registry(new NoTable(), "table", counter, () -> Instant.EPOCH),
        new QueueCalls(queue, retrier, counter),
        retrier,
        new SqsResources.QueueUrls("requests", "results", "dead"),
        clock,
        new AtomicLong(),
        note -> {});
  }

  private static String tasks(String runId, long sequence) {
    return new TaskMessageCodec()
        .encode(
            new TaskMessage(
                runId, sequence, List.of(new TaskRange(sequence, 1, TaskCommand.sleep(1)))));
  }

  @BeforeEach
  void putOldOnes() throws Exception {
    for (int i = 0; i < OLD; i++) {
      queue.put(tasks("an earlier run", i));
    }
    deadLetters.countBefore();
  }

  private void lookFor(int seconds) throws Exception {
    for (int i = 0; i < seconds; i++) {
      deadLetters.lookAndFail();
      clock.advance(SECOND);
    }
  }

  @Test
  void whatWasThereBeforeIsNotRead() throws Exception {
    lookFor(60);

    assertThat(queue.receives).isZero();
  }

  /** All of it was read again and again to the end of the run, and billed. */
  @Test
  void oneThatWasGivenUpIsFailedAndNothingIsReadAfterIt() throws Exception {
    queue.put(tasks("run", 7));
    lookFor(60);

    assertThat(failed).extracting(MessageResult::sequence).containsExactly(7L);
    assertThat(queue.receives).isLessThanOrEqualTo(RECEIVES_OF_ALL);

    queue.put(tasks("run", 9));
    lookFor(60);

    assertThat(failed).extracting(MessageResult::sequence).containsExactly(7L, 9L);
    assertThat(queue.receives).isLessThanOrEqualTo(2 * RECEIVES_OF_ALL);
    assertThat(deadLetters.soFar()).isEqualTo(2);
  }

  @Test
  void whatIsOfNoRunIsLookedForMoreAndMoreSeldom() throws Exception {
    queue.put("garbage");
    lookFor(600);

    // After 0, 1, 3, 7, 15, 31 and 63 s or soon after, and then once a minute.
    assertThat(queue.receives).isBetween(13 * RECEIVES_OF_ALL, 17 * RECEIVES_OF_ALL);
    assertThat(failed).isEmpty();
  }

  @Test
  void oneThatIsKeptFromThisClientForAWhileIsFailedAfterIt() throws Exception {
    queue.put(tasks("run", 7));
    queue.hidden = 1;
    lookFor(20);
    assertThat(failed).isEmpty();

    queue.hidden = 0;
    lookFor(20);

    assertThat(failed).extracting(MessageResult::sequence).containsExactly(7L);
  }
}
