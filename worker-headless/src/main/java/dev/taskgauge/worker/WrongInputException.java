package dev.taskgauge.worker;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Input that can not be used; the message is for the user. */
final class WrongInputException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  WrongInputException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
