package dev.taskgauge.engine.backend.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.measure.PricedUnit;
import dev.taskgauge.engine.measure.RequestCount;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** What is counted of calls by the SDK's real clients of a service that answers as AWS does. */
class AttemptObserverTest {
  private static final Answer WELL = new Answer(200, "{}");
  private static final Answer BROKEN = new Answer(500, "<html>no JSON at all</html>");
  private static final Answer LOST = new Answer(0, "");
  private static final Answer BROKEN_OFF = new Answer(503, "0123456789", 90);

  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final RequestCounter counter = new RequestCounter();
  private HttpServer server;
  private AwsClients clients;

  /** With status 0 the connection is closed without one, with more length before all is sent. */
  private record Answer(int status, String body, int moreLength) {
    Answer(int status, String body) {
      this(status, body, 0);
    }

    static Answer error(String type) {
      return new Answer(
          400, "{\"detail\":{\"a\":[1]},\"__type\":\"" + type + "\",\"message\":\"words\"}");
    }
  }

  @BeforeEach
  void start() throws IOException, BackendException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    clients =
        AwsClients.open(new AwsAccess("eu-central-1", null, endpoint, endpoint, true), counter);
  }

  @AfterEach
  void stop() {
    clients.close();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      Answer answer = answers.remove();
      if (answer.status() != 0) {
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
        exchange.sendResponseHeaders(answer.status(), bytes.length + answer.moreLength());
        exchange.getResponseBody().write(bytes);
      }
    }
  }

  private void purge() {
    clients.sqs().purgeQueue(purge -> purge.queueUrl("http://127.0.0.1/0/demo"));
  }

  private void get() {
    clients
        .dynamoDb()
        .getItem(get -> get.tableName("t").key(Map.of("id", AttributeValue.fromS("a"))));
  }

  private void given(Answer... some) {
    answers.addAll(List.of(some));
  }

  private static RequestCount purged(int requests, int throttled, int failed) {
    return new RequestCount(
        "PurgeQueue", PricedUnit.SQS_REQUEST, requests, requests, throttled, failed);
  }

  @Test
  void anAttemptThatWorksIsCounted() {
    given(WELL);

    purge();

    assertThat(counter.counts()).containsExactly(purged(1, 0, 0));
  }

  @Test
  void whatWasRefusedForComingTooFastIsToldFromWhatFailed() {
    given(Answer.error("com.amazonaws.sqs#RequestThrottled"), BROKEN, WELL);

    purge();

    assertThat(counter.counts()).containsExactly(purged(3, 1, 1));
  }

  @Test
  void anAttemptWithoutAnAnswerFailed() {
    given(LOST, WELL);

    purge();

    assertThat(counter.counts()).containsExactly(purged(2, 0, 1));
  }

  /** What it led to was not tried again, and ended the thread that had asked. */
  @Test
  void anErrorThatBreaksOffIsTriedAgain() {
    given(BROKEN_OFF, WELL);

    purge();

    assertThat(counter.counts()).containsExactly(purged(2, 0, 1));
  }

  @Test
  void errorsThatAllBreakOffAreOfTheKindThatThoseWhoCallExpect() {
    answers.addAll(Collections.nCopies(20, BROKEN_OFF));

    assertThatThrownBy(this::purge).isInstanceOf(SdkException.class);
  }

  @Test
  void allAttemptsOfACallThatFailsAreCountedAndItsErrorIsStillRead() {
    Answer refused = Answer.error("AccessDeniedException");
    given(refused);

    assertThatThrownBy(this::purge)
        .isInstanceOfSatisfying(
            SqsException.class,
            e -> {
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
              assertThat(e.awsErrorDetails().errorMessage()).isEqualTo("words");
            });
    assertThat(counter.counts()).containsExactly(purged(1, 0, 1));
  }

  @Test
  void callsOfTheLedgerAreCountedTheSameWay() {
    given(
        Answer.error("com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException"),
        WELL,
        Answer.error("com.amazonaws.dynamodb.v20120810#ResourceNotFoundException"));

    get();
    assertThatThrownBy(this::get).isInstanceOf(ResourceNotFoundException.class);

    assertThat(counter.counts())
        .containsExactly(new RequestCount("GetItem", PricedUnit.DYNAMODB_READ, 3, 0, 1, 1));
  }
}
