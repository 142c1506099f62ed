package dev.taskgauge.engine.worker;

import java.io.Serial;

/** A task did not do what it was asked to. */
public final class TaskFailedException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  /** With the reason, for a person to read. */
  public TaskFailedException(String reason) {
    super(reason);
  }
}
