package dev.taskgauge.app.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/**
 * A line for each record, with its time in UTC; a stack trace under it. What looks like a
 * credential of AWS is left out, whoever logged it.
 */
final class LogLine extends Formatter {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final String LEFT_OUT = "(left out)";

  /** Access key ids, as AWS documents their prefixes. */
  private static final Pattern KEY_ID = Pattern.compile("\\b(?:AKIA|ASIA)[A-Z0-9]{12,}\\b");

  /** What follows the name of a secret, in a file, a header, a URL or the text of an object. */
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)((?:aws_?)?(?:secret_?(?:access_?)?key|session_?token|security-?token|access_?key_?id)"
              + "\"?\\s*[=:]\\s*\"?|x-amz-(?:security-token|signature|credential)=|signature="
              + "|authorization\"?\\s*[=:]\\s*\"?(?:\\[)?(?:[a-z0-9-]+ +)?)([^\\s\",)\\]&]+)");

  @Override
  public String format(LogRecord record) {
    StringBuilder line = new StringBuilder(200);
    line.append(TIME.format(record.getInstant()))
        .append(' ')
        .append(record.getLevel().getName())
        .append(' ')
        .append(String.valueOf(record.getLoggerName()))
        .append(": ")
        .append(formatMessage(record))
        .append('\n');
    Throwable thrown = record.getThrown();
    if (thrown != null) {
      line.append(stackTrace(thrown));
    }
    return withoutCredentials(line.toString());
  }

  /** The stack trace as Java prints it. */
  static String stackTrace(Throwable thrown) {
    StringWriter text = new StringWriter();
    try (PrintWriter out = new PrintWriter(text)) {
      thrown.printStackTrace(out);
    }
    return withoutCredentials(text.toString().replace(System.lineSeparator(), "\n"));
  }

  /** The same text without what looks like a credential. */
  static String withoutCredentials(String text) {
    return SECRET
        .matcher(KEY_ID.matcher(text).replaceAll(LEFT_OUT))
        .replaceAll("$1" + LEFT_OUT.replace("$", "\\$"));
  }
}
