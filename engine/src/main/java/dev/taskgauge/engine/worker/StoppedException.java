package dev.taskgauge.engine.worker;

import java.io.Serial;

/** A task was broken off by the stop signal. Without a stack trace: thousands come at once. */
final class StoppedException extends InterruptedException {
  @Serial private static final long serialVersionUID = 1;

  StoppedException() {
    super("stopped");
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
