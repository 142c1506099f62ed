package dev.taskgauge.engine.experiment;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * SQS and DynamoDB that are there already, on AWS or elsewhere, and workers that were started by
 * others. What is null comes from the AWS SDK's default chain; so do the credentials, always.
 *
 * @param region such as {@code eu-central-1}
 * @param profile of the AWS configuration files
 * @param sqsEndpoint an address instead of the region's own; without user or parameters, as is the
 *     other
 * @param dynamoDbEndpoint an address instead of the region's own
 */
public record AwsPlace(
    @Nullable String region,
    @Nullable String profile,
    @Nullable URI sqsEndpoint,
    @Nullable URI dynamoDbEndpoint)
    implements SqsPlace {
  /** Everything from the AWS SDK's default chain. */
  public static final AwsPlace DEFAULT = new AwsPlace(null, null, null, null);

  public AwsPlace {
    checkEndpoint(sqsEndpoint);
    checkEndpoint(dynamoDbEndpoint);
  }

  static void checkEndpoint(@Nullable URI endpoint) {
    if (endpoint == null) {
      return;
    }
    String authority = String.valueOf(endpoint.getRawAuthority());
    if (authority.contains("@")
        || endpoint.getRawQuery() != null
        || endpoint.getRawFragment() != null) {
      // Without the value: it may hold a password, and what is accepted here goes into records.
      throw new IllegalArgumentException(
          "endpoint of "
              + authority.substring(authority.lastIndexOf('@') + 1)
              + ": expected no user, password or parameters in it; credentials come from the AWS"
              + " SDK's default chain");
    }
    String scheme = String.valueOf(endpoint.getScheme()).toLowerCase(Locale.ROOT);
    if (endpoint.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
      throw new IllegalArgumentException(
          "endpoint '" + endpoint + "': expected an address such as http://127.0.0.1:9324");
    }
  }
}
