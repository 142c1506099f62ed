package dev.taskgauge.localaws;

/**
 * The servers could not be started; the message says why, with what the server process printed
 * last.
 */
public final class LocalAwsException extends Exception {

  private static final long serialVersionUID = 1L;

  LocalAwsException(String message) {
    super(message);
  }

  LocalAwsException(String message, Throwable cause) {
    super(message, cause);
  }
}
