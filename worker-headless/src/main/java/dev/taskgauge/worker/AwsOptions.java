package dev.taskgauge.worker;

import dev.taskgauge.engine.experiment.AwsPlace;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where SQS and DynamoDB are. What is not given comes from the AWS SDK's own settings. */
final class AwsOptions {
  @Option(
      names = "--region",
      paramLabel = "REGION",
      description = "Such as eu-central-1. Default: what the AWS SDK finds, as AWS_REGION.")
  private @Nullable String region;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "Of the AWS configuration files. Default: what the AWS SDK finds.")
  private @Nullable String profile;

  @Option(
      names = "--sqs-endpoint",
      paramLabel = "URL",
      description =
          "Another SQS than the region's own, such as http://127.0.0.1:9324. AWS_ENDPOINT_URL_SQS"
              + " does the same.")
  private @Nullable URI sqsEndpoint;

  @Option(
      names = "--dynamodb-endpoint",
      paramLabel = "URL",
      description =
          "Another DynamoDB than the region's own. AWS_ENDPOINT_URL_DYNAMODB does the same.")
  private @Nullable URI dynamoDbEndpoint;

  /**
   * The place that was asked for.
   *
   * @throws IllegalArgumentException naming the option that is wrong
   */
  AwsPlace place() {
    checkNotBlank("--region", region);
    checkNotBlank("--profile", profile);
    return new AwsPlace(region, profile, sqsEndpoint, dynamoDbEndpoint);
  }

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException naming the value and what is allowed
   */
  static URI endpoint(String text) {
    try {
      URI endpoint = new URI(text);
      String scheme = String.valueOf(endpoint.getScheme()).toLowerCase(Locale.ROOT);
      if (endpoint.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
        return endpoint;
      }
    } catch (URISyntaxException e) {
      // Falls through to the one message for every wrong value.
    }
    throw new IllegalArgumentException(
        "'" + text + "': expected an address such as http://127.0.0.1:9324");
  }

  private static void checkNotBlank(String option, @Nullable String value) {
    if (value != null && value.isBlank()) {
      throw new IllegalArgumentException(option + " is empty: expected a name, or no " + option);
    }
  }
}
