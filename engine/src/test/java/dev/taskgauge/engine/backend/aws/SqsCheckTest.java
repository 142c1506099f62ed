package dev.taskgauge.engine.backend.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the check says of a service that answers as AWS does where something is missing. */
class SqsCheckTest {
  private static final String URL = "{\"QueueUrl\":\"http://127.0.0.1/000000000000/demo\"}";

  private final Map<String, String> errors = new HashMap<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    String operation = target.substring(target.indexOf('.') + 1);
    exchange.getRequestBody().readAllBytes();
    String error = errors.get(operation);
    String body =
        error != null
            ? "{\"__type\":\"com.amazonaws#" + error + "\",\"message\":\"words of AWS\"}"
            : operation.equals("GetQueueUrl") ? URL : "{}";
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(error == null ? 200 : 400, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private List<SqsCheck.Step> steps() {
    URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return new SqsCheck(new AwsAccess("eu-central-1", null, endpoint, endpoint, true), "demo")
        .steps();
  }

  private SqsCheck.Step lastStep() {
    List<SqsCheck.Step> steps = steps();
    return steps.get(steps.size() - 1);
  }

  @Test
  void anActionThatIsDeniedIsNamedWithWhatToDo() {
    errors.put("GetQueueUrl", "AccessDenied");

    assertThat(lastStep())
        .isEqualTo(
            new SqsCheck.Step(
                "SQS queue demo",
                SqsCheck.Outcome.FAILED,
                "sqs:GetQueueUrl is not allowed: words of AWS; worker.jar policy prints the least"
                    + " that has to be"));
  }

  @Test
  void theSecondActionOnAQueueIsNamedToo() {
    errors.put("GetQueueAttributes", "AccessDeniedException");

    assertThat(lastStep().detail()).startsWith("sqs:GetQueueAttributes is not allowed: ");
  }

  @Test
  void aTableThatMayNotBeSeenIsNamed() {
    errors.put("DescribeTable", "AccessDeniedException");

    assertThat(lastStep().what()).isEqualTo("DynamoDB table demo-ledger");
    assertThat(lastStep().detail()).startsWith("dynamodb:DescribeTable is not allowed: ");
  }

  @Test
  void credentialsThatAwsDoesNotKnowAreSaidToBeSo() {
    errors.put("GetQueueUrl", "InvalidClientTokenId");

    assertThat(lastStep().outcome()).isEqualTo(SqsCheck.Outcome.FAILED);
    assertThat(lastStep().detail())
        .isEqualTo("AWS does not know these credentials (InvalidClientTokenId)");
  }

  @Test
  void aQueueThatIsMissingIsSaidToBeSoWithWhereItWasLookedFor() {
    errors.put("GetQueueUrl", "QueueDoesNotExist");
    errors.put("DescribeTable", "ResourceNotFoundException");

    List<SqsCheck.Step> steps = steps();

    assertThat(steps)
        .extracting(SqsCheck.Step::outcome)
        .containsExactly(
            SqsCheck.Outcome.WORKS,
            SqsCheck.Outcome.WORKS,
            SqsCheck.Outcome.ABSENT,
            SqsCheck.Outcome.ABSENT,
            SqsCheck.Outcome.UNTRIED);
    assertThat(steps.get(2).detail())
        .isEqualTo(
            "none at http://127.0.0.1:%d that these credentials see; a run creates it there"
                .formatted(server.getAddress().getPort()));
    assertThat(lastStep().detail())
        .as("what could not be tried of what is not there")
        .startsWith("not tried, ")
        .contains(SqsCheck.ACTIONS);
  }

  @Test
  void whatWasTriedAndWhatOnlyARunShowsIsSaid() {
    errors.put("PutItem", "ConditionalCheckFailedException");

    assertThat(lastStep().outcome()).isEqualTo(SqsCheck.Outcome.UNTRIED);
    assertThat(lastStep().detail())
        .isEqualTo(
            "allowed: sqs:GetQueueUrl, sqs:GetQueueAttributes, dynamodb:DescribeTable,"
                + " dynamodb:DescribeTimeToLive, dynamodb:GetItem, dynamodb:Query,"
                + " dynamodb:PutItem; not tried, since that would change something or needs what is"
                + " not there yet: sqs:SendMessage, sqs:ReceiveMessage, sqs:DeleteMessage,"
                + " sqs:CreateQueue, sqs:DeleteQueue, dynamodb:CreateTable,"
                + " dynamodb:UpdateTimeToLive, dynamodb:DeleteTable. The first run shows those;"
                + " worker.jar policy prints the least that has to be");
  }

  @Test
  void aLedgerThatMayNotBeWrittenIsNamed() {
    errors.put("PutItem", "AccessDeniedException");

    assertThat(lastStep().outcome()).isEqualTo(SqsCheck.Outcome.FAILED);
    assertThat(lastStep().detail()).startsWith("dynamodb:PutItem is not allowed: ");
  }
}
