package dev.taskgauge.localaws;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The real AWS SDK, pointed at local servers as a user of {@link LocalAws} does it. */
final class AwsClients {

  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(20);

  private AwsClients() {}

  static SqsClient sqs(LocalAws servers) {
    return SqsClient.builder()
        .endpointOverride(servers.sqsEndpoint())
        .region(Region.of(LocalAws.REGION))
        .credentialsProvider(credentials())
        .overrideConfiguration(overrides())
        .httpClientBuilder(Apache5HttpClient.builder())
        .build();
  }

  static DynamoDbClient dynamoDb(LocalAws servers) {
    return DynamoDbClient.builder()
        .endpointOverride(servers.dynamoDbEndpoint())
        .region(Region.of(LocalAws.REGION))
        .credentialsProvider(credentials())
        .overrideConfiguration(overrides())
        .httpClientBuilder(Apache5HttpClient.builder())
        .build();
  }

  private static StaticCredentialsProvider credentials() {
    return StaticCredentialsProvider.create(
        AwsBasicCredentials.create(LocalAws.DUMMY_ACCESS_KEY_ID, LocalAws.DUMMY_SECRET_ACCESS_KEY));
  }

  private static ClientOverrideConfiguration overrides() {
    return ClientOverrideConfiguration.builder()
        .retryStrategy(RetryMode.STANDARD)
        .apiCallTimeout(CALL_TIMEOUT)
        .build();
  }
}
