package dev.taskgauge.engine.backend.aws;

import java.io.Serial;

/** What came off a queue is no message that this version takes; says why. */
final class RejectedMessageException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private static final int REPLACEMENT = '\uFFFD';

  RejectedMessageException(String reason) {
    super(visible(reason));
  }

  RejectedMessageException(String reason, Throwable cause) {
    super(visible(reason), cause);
  }

  /** It may hold what a stranger wrote: SQS takes no control characters, and terminals too many. */
  private static String visible(String reason) {
    StringBuilder visible = new StringBuilder(reason.length());
    reason
        .codePoints()
        .forEach(each -> visible.appendCodePoint(isVisible(each) ? each : REPLACEMENT));
    return visible.toString();
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  /** Why, in visible characters. */
  String reason() {
    return String.valueOf(getMessage());
  }
}
