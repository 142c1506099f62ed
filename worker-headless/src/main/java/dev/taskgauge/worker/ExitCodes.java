package dev.taskgauge.worker;

import java.util.List;

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

  /** A time limit that the user set left runs that were not measured to their end. */
  static final int LIMITED = 5;

  static final int UNEXPECTED = 70;

  /** The JVM itself exits so after SIGINT, and with 143 after SIGTERM. */
  static final int INTERRUPTED = 130;

  /** Those of experiments that came to an end, from what says least of it to what says most. */
  private static final List<Integer> RANKED = List.of(DONE, LIMITED, CHECK_FAILED, TASKS_FAILED);

  private ExitCodes() {}

  /** Of two experiments the one of the codes that says more. */
  static int worse(int one, int other) {
    return RANKED.indexOf(one) >= RANKED.indexOf(other) ? one : other;
  }
}
