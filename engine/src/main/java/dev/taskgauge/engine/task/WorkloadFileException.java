package dev.taskgauge.engine.task;

import java.io.IOException;
import java.io.Serial;
import java.util.List;

/** A workload file with mistakes. The message holds them all, a line each; nothing was run. */
public final class WorkloadFileException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  private final String message;

  /** With the mistakes, each as {@code file:line: what is wrong, what is expected}. */
  public WorkloadFileException(List<String> mistakes) {
    message = String.join(System.lineSeparator(), mistakes);
  }

  /** The mistakes, a line each; never null. */
  @Override
  public String getMessage() {
    return message;
  }
}
