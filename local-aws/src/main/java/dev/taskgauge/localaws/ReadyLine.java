package dev.taskgauge.localaws;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one line by which the server process tells that both servers answer. The libraries print to
 * the same stream, so every other line is passed over.
 */
record ReadyLine(int sqsPort, int dynamoDbPort) {

  private static final String PREFIX = "taskgauge-local-aws ready";
  private static final Pattern PATTERN =
      Pattern.compile(PREFIX + " sqsPort=(\\d{1,5}) dynamoDbPort=(\\d{1,5})");

  static Optional<ReadyLine> parse(String line) {
    Matcher matcher = PATTERN.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new ReadyLine(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
  }

  String format() {
    return PREFIX + " sqsPort=" + sqsPort + " dynamoDbPort=" + dynamoDbPort;
  }
}
