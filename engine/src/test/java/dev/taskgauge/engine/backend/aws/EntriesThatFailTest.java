package dev.taskgauge.engine.backend.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.measure.ManualClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementErrorCodeEnum;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementResponse;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;

/** Entries that fail in calls that are answered were tried for ever, without a word. */
class EntriesThatFailTest {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
  private static final long CALL_NANOS = TimeUnit.SECONDS.toNanos(25);

  private final ManualClock clock = new ManualClock(0);
  private final List<String> troubles = new ArrayList<>();
  private final Retrier retrier = new Retrier(clock, PATIENCE_NANOS, troubles::add);
  private final RequestCounter counter = new RequestCounter();
  private int failuresLeft = Integer.MAX_VALUE;
  private int calls;

  private boolean fails() {
    calls++;
    clock.advance(CALL_NANOS);
    return failuresLeft-- > 0;
  }

  private QueueCalls queueCalls() {
    SqsClient sqs =
        new ScriptedSqs() {
          @Override
          public DeleteMessageBatchResponse deleteMessageBatch(DeleteMessageBatchRequest request) {
            BatchResultErrorEntry last =
                BatchResultErrorEntry.builder()
                    .id(request.entries().get(request.entries().size() - 1).id())
                    .code("InternalError")
                    .message("the words of SQS")
                    .senderFault(false)
                    .build();
            return DeleteMessageBatchResponse.builder()
                .failed(fails() ? List.of(last) : List.of())
                .build();
          }
        };
    return new QueueCalls(sqs, retrier, counter);
  }

  private Claims claims() {
    DynamoDbClient dynamoDb =
        new DynamoDbClient() {
          @Override
          public String serviceName() {
            return SERVICE_NAME;
          }

          @Override
          public void close() {
            // Nothing is open.
          }

          @Override
          public BatchExecuteStatementResponse batchExecuteStatement(
              BatchExecuteStatementRequest request) {
            BatchStatementResponse failed =
                BatchStatementResponse.builder()
                    .error(
                        error ->
                            error
                                .code(BatchStatementErrorCodeEnum.THROTTLING_ERROR)
                                .message("the words of DynamoDB"))
                    .build();
            BatchStatementResponse well = BatchStatementResponse.builder().build();
            boolean fails = fails();
            return BatchExecuteStatementResponse.builder()
                .responses(
                    request.statements().stream().map(each -> fails ? failed : well).toList())
                .build();
          }
        };
    return new Claims(dynamoDb, "table", "run", retrier, counter, () -> Instant.EPOCH);
  }

  @Test
  void anEntryOfSqsThatGoesOnFailingEndsThePatience() {
    assertThatExceptionOfType(BackendException.class)
        .isThrownBy(() -> queueCalls().deleteAll("url", List.of("a", "b")))
        .withMessage("deleting messages: InternalError: the words of SQS");
    assertThat(calls).isEqualTo(4);
    assertThat(troubles)
        .hasSize(3)
        .containsOnly("deleting messages: InternalError: the words of SQS; trying again");
  }

  @Test
  void aStatementOfDynamoDbThatGoesOnFailingEndsThePatience() {
    assertThatExceptionOfType(BackendException.class)
        .isThrownBy(() -> claims().release(List.of(1L, 2L), "me"))
        .withMessage("releasing messages: ThrottlingError: the words of DynamoDB");
    assertThat(calls).isEqualTo(4);
    assertThat(troubles)
        .hasSize(3)
        .containsOnly("releasing messages: ThrottlingError: the words of DynamoDB; trying again");
  }

  @Test
  void whatFailedForAWhileIsDoneInTheEnd() throws Exception {
    failuresLeft = 2;
    queueCalls().deleteAll("url", List.of("a", "b"));

    failuresLeft = 2;
    claims().release(List.of(1L, 2L), "me");

    assertThat(calls).isEqualTo(6);
  }
}
