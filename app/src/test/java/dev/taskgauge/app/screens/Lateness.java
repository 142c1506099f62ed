package dev.taskgauge.app.screens;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
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
    return work -> {
      if (Platform.isFxApplicationThread()) {
        ui.execute(work);
      } else {
        inOrder.execute(() -> late(() -> ui.execute(work)));
      }
    };
  }

  private static void late(Runnable work) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(MILLIS));
    } catch (InterruptedException e) {
      // Whoever breaks off has no use for the rest of it.
      Thread.currentThread().interrupt();
    }
    work.run();
  }
}
