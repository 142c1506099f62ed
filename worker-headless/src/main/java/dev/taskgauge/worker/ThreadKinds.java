package dev.taskgauge.worker;

import dev.taskgauge.engine.experiment.ThreadKind;
import dev.taskgauge.engine.run.SlotThreads;

/** The kinds of thread of this Java. */
final class ThreadKinds {
  private ThreadKinds() {}

  /**
   * Checks that this Java has a kind.
   *
   * @param where what sets it, for the message
   * @throws IllegalArgumentException where it has not, with what to do
   */
  static void check(ThreadKind kind, String where) {
    if (!SlotThreads.areAvailable(kind)) {
      throw new IllegalArgumentException(
          where
              + " virtual: expected Java 21 or newer, this is Java "
              + Runtime.version().feature()
              + "; use platform threads, or another java");
    }
  }
}
