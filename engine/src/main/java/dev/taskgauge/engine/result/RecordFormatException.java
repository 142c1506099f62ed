package dev.taskgauge.engine.result;

import java.io.IOException;
import java.io.Serial;

/** A record file that is damaged or of an unknown version. The message says which and where. */
public final class RecordFormatException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  /** With {@code file:line: what is wrong}. */
  public RecordFormatException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The same without a cause. */
  public RecordFormatException(String message) {
    super(message);
  }
}
