package dev.taskgauge.engine.backend.aws;

import java.io.Serial;

/** What came off a queue is no message that this version takes; says why. */
final class RejectedMessageException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  RejectedMessageException(String reason) {
    super(reason);
  }

  RejectedMessageException(String reason, Throwable cause) {
    super(reason, cause);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
