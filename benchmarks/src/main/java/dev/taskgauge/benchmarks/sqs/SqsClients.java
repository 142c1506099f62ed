package dev.taskgauge.benchmarks.sqs;

import dev.taskgauge.localaws.LocalAws;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The SDK's clients of a server on this machine. */
final class SqsClients {
  /**
   * Closing a session of the JMS library waits for its last receive, up to 20 s: until then those
   * of the queues before keep their connections.
   */
  private static final int CONNECTIONS = 2_000;

  private SqsClients() {}

  static SqsClient sync(URI endpoint) {
    return SqsClient.builder()
        .endpointOverride(endpoint)
        .region(Region.of(LocalAws.REGION))
        .credentialsProvider(credentials())
        .httpClientBuilder(Apache5HttpClient.builder().maxConnections(CONNECTIONS))
        .build();
  }

  static SqsAsyncClient async(URI endpoint) {
    return SqsAsyncClient.builder()
        .endpointOverride(endpoint)
        .region(Region.of(LocalAws.REGION))
        .credentialsProvider(credentials())
        .httpClientBuilder(
            NettyNioAsyncHttpClient.builder()
                .maxConcurrency(CONNECTIONS)
                .maxPendingConnectionAcquires(100_000)
                .connectionAcquisitionTimeout(Duration.ofSeconds(60)))
        .build();
  }

  private static AwsCredentialsProvider credentials() {
    return StaticCredentialsProvider.create(
        AwsBasicCredentials.create(LocalAws.DUMMY_ACCESS_KEY_ID, LocalAws.DUMMY_SECRET_ACCESS_KEY));
  }
}
