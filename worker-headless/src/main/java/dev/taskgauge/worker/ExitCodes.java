package dev.taskgauge.worker;

/** The exit codes, as {@code --help} documents them. */
final class ExitCodes {
  static final int DONE = 0;
  static final int TASKS_FAILED = 1;

  /** A person was asked, and said no. */
  static final int NOT_AGREED = 1;

  static final int WRONG_USE = 2;
  static final int BACKEND_UNREACHABLE = 3;

  /** A condition that the user set is met. */
  static final int CHECK_FAILED = 4;

  static final int UNEXPECTED = 70;

  /** The JVM itself exits so after SIGINT, and with 143 after SIGTERM. */
  static final int INTERRUPTED = 130;

  private ExitCodes() {}
}
