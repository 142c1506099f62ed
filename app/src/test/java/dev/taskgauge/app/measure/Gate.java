package dev.taskgauge.app.measure;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/**
 * Hands over to the JavaFX thread, or keeps what comes for later: then the window stands still as
 * if there was none. Any thread.
 */
final class Gate implements Executor {
  private final Executor receiver;
  private final Queue<Runnable> kept = new ArrayDeque<>();
  private boolean open = true;

  Gate(Executor receiver) {
    this.receiver = receiver;
  }

  @Override
  public synchronized void execute(Runnable work) {
    if (open) {
      receiver.execute(work);
    } else {
      kept.add(work);
    }
  }

  /** Hands over from now on, and first what was kept; or keeps what comes. */
  synchronized void open(boolean nowOpen) {
    open = nowOpen;
    while (open && !kept.isEmpty()) {
      receiver.execute(kept.remove());
    }
  }
}
