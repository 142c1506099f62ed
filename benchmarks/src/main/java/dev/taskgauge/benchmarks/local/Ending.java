package dev.taskgauge.benchmarks.local;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Ends what a repetition has started, so that it is in nobody's way. */
final class Ending {
  private static final long PATIENCE_SECONDS = 30;

  private Ending() {}

  static void end(ExecutorService executor) throws InterruptedException {
    executor.shutdownNow();
    if (!executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("threads did not end within " + PATIENCE_SECONDS + " s");
    }
  }

  static void join(List<Thread> threads) throws InterruptedException {
    for (Thread thread : threads) {
      thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
      if (thread.isAlive()) {
        throw new IllegalStateException(
            thread.getName() + " did not end within " + PATIENCE_SECONDS + " s");
      }
    }
  }
}
