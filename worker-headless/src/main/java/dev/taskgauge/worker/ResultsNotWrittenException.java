package dev.taskgauge.worker;

import java.io.IOException;
import java.io.Serial;

/** The run was good, but its files could not be written; the message is for the user. */
final class ResultsNotWrittenException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  ResultsNotWrittenException(String message, IOException cause) {
    super(message, cause);
  }
}
