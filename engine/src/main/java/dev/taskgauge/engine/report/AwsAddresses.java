package dev.taskgauge.engine.report;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.SqsPlace;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells AWS itself from what answers in its place, such as an emulator. */
final class AwsAddresses {
  private static final List<String> DOMAINS =
      List.of(".amazonaws.com", ".amazonaws.com.cn", ".api.aws", ".api.amazonwebservices.com.cn");
  private static final Pattern HOST_IN_TEXT =
      Pattern.compile("https?://(?:\\[[^\\]]*\\]|[^\\s/:,;)]+)", Pattern.CASE_INSENSITIVE);

  private AwsAddresses() {}

  /**
   * Whether AWS answered.
   *
   * @param place what was asked for
   * @param endpoint what the back end says of its endpoint; addresses in it count, since they may
   *     come from the environment
   */
  static boolean isAws(SqsPlace place, String endpoint) {
    return place instanceof AwsPlace aws
        && Stream.concat(
                Stream.of(aws.sqsEndpoint(), aws.dynamoDbEndpoint())
                    .filter(Objects::nonNull)
                    .map(URI::toString),
                Stream.of(endpoint))
            .flatMap(text -> HOST_IN_TEXT.matcher(text).results())
            .map(MatchResult::group)
            .allMatch(AwsAddresses::isAwsHost);
  }

  private static boolean isAwsHost(String schemeAndHost) {
    String host = schemeAndHost.toLowerCase(Locale.ROOT);
    return DOMAINS.stream().anyMatch(host::endsWith);
  }
}
