package dev.taskgauge.app.screens;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;

/**
 * Begins with what is handed over late at random, as a busy machine does: a test that passes
 * without it and not with it waits for too little. Only where {@code -Dtaskgauge.lateMillis=500}
 * asks for it. Any thread.
 */
final class Lateness {
  private static final int MILLIS = Integer.getInteger("taskgauge.lateMillis", 0);

  private Lateness() {}

  /** Each work by itself, so that one may pass another. */
  static Executor ofBackground(Executor background) {
    return MILLIS == 0 ? background : work -> background.execute(() -> late(work));
  }

  /** In the order in which it comes; what the JavaFX thread gives itself is not late. */
  static Executor ofUi(Executor ui) {
    if (MILLIS == 0) {
      return ui;
    }
    Executor inOrder =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("late").factory());
    // What comes while others are late does not have to be later than they are.
    AtomicLong dueNanos = new AtomicLong(System.nanoTime());
    return work -> {
      if (Platform.isFxApplicationThread()) {
        ui.execute(work);
        return;
      }
      long soonestNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(randomMillis());
      long thenNanos = dueNanos.accumulateAndGet(soonestNanos, Math::max);
      inOrder.execute(
          () -> {
            rest(thenNanos - System.nanoTime());
            ui.execute(work);
          });
    };
  }

  private static void late(Runnable work) {
    rest(TimeUnit.MILLISECONDS.toNanos(randomMillis()));
    work.run();
  }

  private static int randomMillis() {
    return ThreadLocalRandom.current().nextInt(MILLIS);
  }

  private static void rest(long nanos) {
    try {
      TimeUnit.NANOSECONDS.sleep(nanos);
    } catch (InterruptedException e) {
      // Whoever breaks off has no use for the rest of it.
      Thread.currentThread().interrupt();
    }
  }
}
