package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.backend.BackendException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
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
  private final ScheduledExecutorService timers;

  private AwsClients(
      SqsClient sqs, DynamoDbClient dynamoDb, String endpoint, ScheduledExecutorService timers) {
    this.sqs = sqs;
    this.dynamoDb = dynamoDb;
    this.endpoint = endpoint;
    this.timers = timers;
  }

  /** The same with others in front of these clients; closing either closes all. */
  AwsClients behind(SqsClient sqsInFront, DynamoDbClient dynamoDbInFront) {
    return new AwsClients(sqsInFront, dynamoDbInFront, endpoint, timers);
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
    ScheduledExecutorService timers = timers();
    try {
      Built built = new Built(access, counter, timers, connections);
      SqsClient sqs = built.by(SqsClient.builder(), access.sqsEndpoint());
      DynamoDbClient dynamoDb = built.by(DynamoDbClient.builder(), access.dynamoDbEndpoint());
      return new AwsClients(sqs, dynamoDb, describe(access, sqs), timers);
    } catch (SdkException | IllegalArgumentException e) {
      timers.shutdownNow();
      throw AwsProblem.toBackendException("connecting to AWS", e);
    }
  }

  /**
   * Ends the attempts of calls that take too long. The SDK's own keeps the timer of every call for
   * as long as the call might have taken, thousands of them, and wakes its threads for each.
   */
  private static ScheduledExecutorService timers() {
    ScheduledThreadPoolExecutor timers =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "aws-timer");
              thread.setDaemon(true);
              return thread;
            });
    timers.setRemoveOnCancelPolicy(true);
    return timers;
  }

  /** What both clients are built with. */
  private record Built(
      AwsAccess access, RequestCounter counter, ScheduledExecutorService timers, int connections) {

    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C by(
        B builder, @Nullable URI endpoint) {
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
                .scheduledExecutorService(timers)
                .addExecutionInterceptor(new AttemptObserver(counter));
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
    timers.shutdownNow();
  }
}
