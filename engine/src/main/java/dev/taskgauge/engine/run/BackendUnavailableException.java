package dev.taskgauge.engine.run;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The back end can not be reached or opened; the message says which, and what to do. */
public final class BackendUnavailableException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  /** With a message for the user, and what caused it where something did. */
  public BackendUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
