package dev.taskgauge.engine.backend;

import java.io.Serial;

/** The back end did not do what it was asked; the message says what and why. */
public class BackendException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  /** With a message for the user. */
  public BackendException(String message) {
    super(message);
  }

  /** With a message for the user and what caused it. */
  public BackendException(String message, Throwable cause) {
    super(message, cause);
  }
}
