package dev.taskgauge.engine.backend.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.measure.PricedUnit;
import dev.taskgauge.engine.measure.RequestCount;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestCounterTest {
  private final RequestCounter counter = new RequestCounter();

  private static RequestCount sqs(String operation, long requests, double units) {
    return new RequestCount(operation, PricedUnit.SQS_REQUEST, requests, units, 0, 0);
  }

  @Test
  void everyAttemptIsCountedWithWhatBecameOfIt() {
    counter.called("Sqs", "SendMessage", 3, 1, 1);
    counter.called("Sqs", "SendMessage", 1, 0, 0);
    counter.called("DynamoDb", "GetItem", 2, 0, 1);
    counter.called("DynamoDb", "PutItem", 1, 0, 0);

    assertThat(counter.counts())
        .containsExactly(
            new RequestCount("GetItem", PricedUnit.DYNAMODB_READ, 2, 0, 0, 1),
            new RequestCount("PutItem", PricedUnit.DYNAMODB_WRITE, 1, 0, 0, 0),
            new RequestCount("SendMessage", PricedUnit.SQS_REQUEST, 4, 4, 1, 1));
  }

  @Test
  void furtherUnitsAreAddedToTheRequests() {
    counter.called("Sqs", "SendMessageBatch", 1, 0, 0);
    counter.addUnits("SendMessageBatch", PricedUnit.SQS_REQUEST, 3);
    counter.called("DynamoDb", "PutItem", 1, 0, 0);
    counter.addUnits("PutItem", PricedUnit.DYNAMODB_WRITE, 1);

    assertThat(counter.counts())
        .containsExactly(
            new RequestCount("PutItem", PricedUnit.DYNAMODB_WRITE, 1, 1, 0, 0),
            sqs("SendMessageBatch", 1, 4));
  }

  @Test
  void theDifferenceIsWhatWasCountedInBetween() {
    List<RequestCount> before = List.of(sqs("A", 5, 6), sqs("B", 3, 3), sqs("Gone", 1, 1));
    RequestCount after = new RequestCount("A", PricedUnit.SQS_REQUEST, 9, 11, 2, 1);

    assertThat(
            RequestCounter.difference(
                before, List.of(after, sqs("B", 3, 3), sqs("New", 2, 2), sqs("Idle", 0, 0))))
        .containsExactly(
            new RequestCount("A", PricedUnit.SQS_REQUEST, 4, 5, 2, 1), sqs("New", 2, 2));
    assertThat(RequestCounter.difference(List.of(), List.of(after))).containsExactly(after);
    assertThat(RequestCounter.difference(List.of(after), List.of(after))).isEmpty();
  }

  @Test
  void unitsWithoutRequestsAreADifferenceToo() {
    assertThat(RequestCounter.difference(List.of(sqs("A", 5, 5)), List.of(sqs("A", 5, 7))))
        .containsExactly(sqs("A", 0, 2));
  }
}
