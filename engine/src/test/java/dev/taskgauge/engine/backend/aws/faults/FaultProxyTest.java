package dev.taskgauge.engine.backend.aws.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskgauge.engine.backend.aws.SharedServers;
import dev.taskgauge.localaws.LocalAws;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** The faults are what the real SDK takes for real ones. */
@ExtendWith(SharedServers.class)
class FaultProxyTest {
  private final ProxiedServers proxied;
  private final SqsClient sqs;
  private final DynamoDbClient dynamoDb;

  FaultProxyTest(LocalAws servers) throws IOException {
    proxied = ProxiedServers.of(servers);
    sqs =
        SqsClient.builder()
            .endpointOverride(proxied.sqs().endpoint())
            .region(Region.of(LocalAws.REGION))
            .httpClientBuilder(Apache5HttpClient.builder())
            .overrideConfiguration(override -> override.retryStrategy(RetryMode.STANDARD))
            .build();
    dynamoDb =
        DynamoDbClient.builder()
            .endpointOverride(proxied.dynamoDb().endpoint())
            .region(Region.of(LocalAws.REGION))
            .httpClientBuilder(Apache5HttpClient.builder())
            .overrideConfiguration(override -> override.retryStrategy(RetryMode.STANDARD))
            .build();
  }

  @AfterEach
  void close() throws IOException {
    sqs.close();
    dynamoDb.close();
    proxied.close();
  }

  @Test
  void everyRequestAboutAQueueGoesThroughTheProxy() {
    String url = sqs.createQueue(request -> request.queueName("proxied")).queueUrl();

    sqs.sendMessage(request -> request.queueUrl(url).messageBody("a task"));
    sqs.receiveMessage(request -> request.queueUrl(url));

    assertThat(proxied.sqs().exchanges(exchange -> true))
        .extracting(FaultProxy.Exchange::operation)
        .containsExactly(
            "AmazonSQS.CreateQueue", "AmazonSQS.SendMessage", "AmazonSQS.ReceiveMessage");
  }

  @Test
  void aRequestWhoseResponseIsLostWentThroughAndIsSentAgain() {
    String url = sqs.createQueue(request -> request.queueName("lost")).queueUrl();
    Fault lost = proxied.sqs().inject(Fault.lostResponses("SendMessage", "a task", 1));

    sqs.sendMessage(request -> request.queueUrl(url).messageBody("a task"));

    assertThat(lost.hits()).isOne();
    assertThat(
            sqs.receiveMessage(request -> request.queueUrl(url).maxNumberOfMessages(10)).messages())
        .hasSize(2);
  }

  @Test
  void aRepeatedRequestReachesTheServerThatOften() {
    String url = sqs.createQueue(request -> request.queueName("repeated")).queueUrl();
    proxied.sqs().inject(Fault.repeated("SendMessage", 3));

    sqs.sendMessage(request -> request.queueUrl(url).messageBody("a task"));

    assertThat(
            sqs.receiveMessage(request -> request.queueUrl(url).maxNumberOfMessages(10)).messages())
        .hasSize(3);
  }

  @Test
  void anErrorOfTheServerIsOne() {
    proxied.sqs().inject(Fault.serverErrors(Duration.ofMinutes(1)));

    assertThatThrownBy(sqs::listQueues)
        .isInstanceOfSatisfying(
            SqsException.class, error -> assertThat(error.statusCode()).isEqualTo(500));
  }

  @Test
  void throttlingIsWhatDynamoDbCallsIt() {
    proxied.dynamoDb().inject(Fault.throttling(Duration.ofMinutes(1)));

    assertThatThrownBy(dynamoDb::listTables)
        .isInstanceOfSatisfying(
            ProvisionedThroughputExceededException.class,
            error -> assertThat(error.isThrottlingException()).isTrue());

    proxied.dynamoDb().inject(Fault.none());
    assertThat(dynamoDb.listTables().hasTableNames()).isTrue();
  }
}
