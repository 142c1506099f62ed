package dev.taskgauge.worker;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The time of a command.
 *
 * @param clock what time it is
 * @param ticker does something again and again
 */
record Timing(InstantSource clock, Ticker ticker) {
  /** That of this machine. */
  static Timing system() {
    return new Timing(InstantSource.system(), Timing::every);
  }

  /** Does something again and again on a thread of its own. */
  @FunctionalInterface
  interface Ticker {
    /** Begins after the first interval; the running one is what is closed to end it. */
    Running every(Duration interval, Runnable action);
  }

  /** A ticker that runs. */
  @FunctionalInterface
  interface Running extends AutoCloseable {
    @Override
    void close();
  }

  private static Running every(Duration interval, Runnable action) {
    ScheduledExecutorService executor =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "every-" + interval);
              thread.setDaemon(true);
              return thread;
            });
    ScheduledFuture<?> ticks =
        executor.scheduleAtFixedRate(
            action, interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
    return () -> {
      ticks.cancel(false);
      executor.shutdown();
    };
  }
}
