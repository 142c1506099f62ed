package dev.taskgauge.worker;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Ctrl+C and SIGTERM: what runs is stopped, and the JVM waits until its record is printed. The exit
 * code after a signal is the JVM's: 128 and the number of the signal.
 */
final class Interruption {
  private static final long LONGEST_WAIT_SECONDS = 10;

  private final CountDownLatch finished = new CountDownLatch(1);
  private volatile BooleanSupplier stop = () -> false;

  /** Takes part in the end of the JVM from now on. */
  void install() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stopAndWait, "stop-on-interrupt"));
  }

  /**
   * How to stop what runs from now on.
   *
   * @param stop stops it, and returns whether there is something to wait for; where there is not,
   *     the process ends at once
   */
  void stopBy(BooleanSupplier stop) {
    this.stop = stop;
  }

  /** Everything is printed; nobody waits any more. */
  void finished() {
    finished.countDown();
  }

  private void stopAndWait() {
    if (finished.getCount() == 0 || !stop.getAsBoolean()) {
      return;
    }
    try {
      if (!finished.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("taskgauge: the run did not stop in time; its record is lost");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
