package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.backend.BackendException;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The SDK's clients, with timeouts, the standard retries, and every request counted. */
final class AwsClients implements AutoCloseable {
  /** Made up: nothing that checks it is ever called with it. */
  private static final String DUMMY = "taskgaugelocal";

  private static final int MIN_CONNECTIONS = 200;
  private static final int OTHER_CONNECTIONS = 50;
  private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(2);

  /** How long one attempt may take; a receive adds the time for which it waits at the server. */
  static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(4);

  private static final Duration SOCKET_TIMEOUT = Duration.ofSeconds(25);

  private final SqsClient sqs;
  private final DynamoDbClient dynamoDb;
  private final String endpoint;

  /** These; the last is what they talk to, in words. */
  AwsClients(SqsClient sqs, DynamoDbClient dynamoDb, String endpoint) {
    this.sqs = sqs;
    this.dynamoDb = dynamoDb;
    this.endpoint = endpoint;
  }

  /**
   * Builds the clients, without a request.
   *
   * @throws BackendException where no region or no such profile is configured
   */
  static AwsClients open(AwsAccess access, RequestCounter counter) throws BackendException {
    return open(access, counter, 0);
  }

  /** The same, for so many slots each of which may make calls of its own. */
  static AwsClients open(AwsAccess access, RequestCounter counter, int slots)
      throws BackendException {
    int connections = Math.max(MIN_CONNECTIONS, slots + OTHER_CONNECTIONS);
    try {
      SqsClient sqs =
          build(SqsClient.builder(), access, access.sqsEndpoint(), counter, connections);
      DynamoDbClient dynamoDb =
          build(DynamoDbClient.builder(), access, access.dynamoDbEndpoint(), counter, connections);
      return new AwsClients(sqs, dynamoDb, describe(access, sqs));
    } catch (SdkException | IllegalArgumentException e) {
      throw AwsProblem.toBackendException("connecting to AWS", e);
    }
  }

  private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C build(
      B builder,
      AwsAccess access,
      @Nullable URI endpoint,
      RequestCounter counter,
      int connections) {
    builder.httpClientBuilder(
        Apache5HttpClient.builder()
            .maxConnections(connections)
            .connectionTimeout(CONNECTION_TIMEOUT)
            .socketTimeout(SOCKET_TIMEOUT));
    builder.overrideConfiguration(
        override -> {
          override
              .retryStrategy(RetryMode.STANDARD)
              .apiCallAttemptTimeout(ATTEMPT_TIMEOUT)
              .addMetricPublisher(counter);
          if (access.profile() != null) {
            override.defaultProfileName(access.profile());
          }
        });
    builder.credentialsProvider(credentials(access));
    if (access.region() != null) {
      builder.region(Region.of(access.region()));
    }
    if (endpoint != null) {
      builder.endpointOverride(endpoint);
    }
    return builder.build();
  }

  /** Where the credentials of an access come from. */
  static AwsCredentialsProvider credentials(AwsAccess access) {
    if (access.dummyCredentials()) {
      return StaticCredentialsProvider.create(AwsBasicCredentials.create(DUMMY, DUMMY));
    }
    DefaultCredentialsProvider.Builder chain = DefaultCredentialsProvider.builder();
    return access.profile() == null ? chain.build() : chain.profileName(access.profile()).build();
  }

  private static String describe(AwsAccess access, SqsClient sqs) {
    if (access.sqsEndpoint() != null) {
      return "SQS at " + access.sqsEndpoint() + dynamoDb(access.dynamoDbEndpoint());
    }
    String configured = System.getenv("AWS_ENDPOINT_URL_SQS");
    return configured == null
        ? "SQS in " + sqs.serviceClientConfiguration().region()
        : "SQS at " + configured;
  }

  private static String dynamoDb(@Nullable URI endpoint) {
    return endpoint == null ? "" : ", DynamoDB at " + endpoint;
  }

  SqsClient sqs() {
    return sqs;
  }

  DynamoDbClient dynamoDb() {
    return dynamoDb;
  }

  /** What the clients talk to, in words. */
  String endpoint() {
    return endpoint;
  }

  /** The region that requests are signed for. */
  String region() {
    return String.valueOf(sqs.serviceClientConfiguration().region());
  }

  @Override
  public void close() {
    sqs.close();
    dynamoDb.close();
  }
}
