package dev.taskgauge.engine.experiment;

import java.io.IOException;
import java.io.Serial;
import java.util.List;

/** An experiment file with mistakes. The message holds them all, a line each; nothing was run. */
public final class ExperimentFileException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  private final String message;

  /** With the mistakes, each as {@code file:line: path: 'value': what is expected}. */
  ExperimentFileException(List<String> mistakes) {
    message = String.join(System.lineSeparator(), mistakes);
  }

  /** The mistakes, a line each; never null. */
  @Override
  public String getMessage() {
    return message;
  }
}
