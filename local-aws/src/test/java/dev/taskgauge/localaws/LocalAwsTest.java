package dev.taskgauge.localaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The real servers over real HTTP. */
class LocalAwsTest {

  private static final long END_TIMEOUT_SECONDS = 20;

  private static final AttributeDefinition ID =
      AttributeDefinition.builder()
          .attributeName("id")
          .attributeType(ScalarAttributeType.S)
          .build();
  private static final KeySchemaElement KEY =
      KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build();

  private static LocalAws servers;

  @BeforeAll
  static void startServers() throws Exception {
    long startNanos = System.nanoTime();
    servers = LocalAws.start();
    long elapsedMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNanos);
    System.out.println("LocalAws.start() took " + elapsedMillis + " ms");
  }

  @AfterAll
  static void closeServers() {
    servers.close();
  }

  @Test
  void carriesAMessageOnAQueue() {
    try (SqsClient sqs = AwsClients.sqs(servers)) {
      String url = sqs.createQueue(request -> request.queueName("carry")).queueUrl();
      sqs.sendMessage(request -> request.queueUrl(url).messageBody("a task"));

      List<Message> received =
          sqs.receiveMessage(request -> request.queueUrl(url).waitTimeSeconds(5)).messages();
      assertThat(received).extracting(Message::body).containsExactly("a task");
      sqs.deleteMessage(
          request -> request.queueUrl(url).receiptHandle(received.get(0).receiptHandle()));

      assertThat(url).startsWith(servers.sqsEndpoint().toString());
      assertThat(messagesLeft(sqs, url)).containsOnly("0");
    }
  }

  private static Iterable<String> messagesLeft(SqsClient sqs, String url) {
    return sqs.getQueueAttributes(
            request ->
                request
                    .queueUrl(url)
                    .attributeNames(
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
        .attributesAsStrings()
        .values();
  }

  @Test
  void tellsTheOwnerWhereAClaimIsRefused() {
    try (DynamoDbClient dynamoDb = AwsClients.dynamoDb(servers)) {
      createLedger(dynamoDb);
      dynamoDb.putItem(claim("worker1"));
      dynamoDb.putItem(claim("worker1"));

      ConditionalCheckFailedException refused =
          catchThrowableOfType(
              ConditionalCheckFailedException.class, () -> dynamoDb.putItem(claim("worker2")));

      assertThat(refused.item()).containsEntry("owner", AttributeValue.fromS("worker1"));
    }
  }

  private static void createLedger(DynamoDbClient dynamoDb) {
    dynamoDb.createTable(
        request ->
            request
                .tableName("ledger")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(List.of(ID))
                .keySchema(List.of(KEY)));
    dynamoDb.waiter().waitUntilTableExists(request -> request.tableName("ledger"));
  }

  private static PutItemRequest claim(String owner) {
    return PutItemRequest.builder()
        .tableName("ledger")
        .item(Map.of("id", AttributeValue.fromS("message1"), "owner", AttributeValue.fromS(owner)))
        .conditionExpression("attribute_not_exists(id) OR #owner = :me")
        .expressionAttributeNames(Map.of("#owner", "owner"))
        .expressionAttributeValues(Map.of(":me", AttributeValue.fromS(owner)))
        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
        .build();
  }

  @Test
  void isFoundByAnSdkThatKnowsTheEnvironmentOnly() throws Exception {
    try (SqsClient sqs = AwsClients.sqs(servers)) {
      sqs.createQueue(request -> request.queueName("found"));
    }
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                EnvironmentProbe.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(servers.environment());

    Process probe = builder.start();
    try (BufferedReader output = probe.inputReader()) {
      assertThat(output.lines()).contains(servers.sqsEndpoint() + "/000000000000/found", "tables");
    } finally {
      probe.destroyForcibly();
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void listensOnTheLoopbackAddressOnly() throws IOException {
    Set<OpenSockets.Address> listening = OpenSockets.of(servers.process().pid()).listening();

    assertThat(listening).allMatch(OpenSockets.Address::loopback);
    assertThat(listening)
        .extracting(OpenSockets.Address::port)
        .containsExactlyInAnyOrder(
            servers.sqsEndpoint().getPort(), servers.dynamoDbEndpoint().getPort());
  }

  @Test
  void keepsTwoInstancesApartAndEndsEachWithItsClose() throws Exception {
    LocalAws others = LocalAws.start();
    ProcessHandle process = others.process();
    try (others;
        SqsClient sqs = AwsClients.sqs(servers);
        SqsClient otherSqs = AwsClients.sqs(others);
        DynamoDbClient otherDynamoDb = AwsClients.dynamoDb(others)) {
      sqs.createQueue(request -> request.queueName("apart"));

      assertThat(otherSqs.listQueues().queueUrls()).isEmpty();
      assertThat(otherDynamoDb.listTables().tableNames()).isEmpty();
    }

    assertThat(process.isAlive()).isFalse();
    assertThat(servers.process().isAlive()).isTrue();
    others.close();
    assertThat(others.onExit().get(END_TIMEOUT_SECONDS, TimeUnit.SECONDS)).isZero();
  }
}
