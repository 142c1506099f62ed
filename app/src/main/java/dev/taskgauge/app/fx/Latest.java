package dev.taskgauge.app.fx;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands over only the latest of the values that come while the receiver is busy, so that a slow
 * receiver falls behind by one value at most.
 */
public final class Latest<T> {
  private final Executor receiverThread;
  private final Consumer<T> receiver;
  private final AtomicReference<@Nullable T> pending = new AtomicReference<>();

  /** The receiver is called on the given executor. */
  public Latest(Executor receiverThread, Consumer<T> receiver) {
    this.receiverThread = receiverThread;
    this.receiver = receiver;
  }

  /** Replaces a value that was not handed over yet. Any thread. */
  public void offer(T value) {
    if (pending.getAndSet(value) == null) {
      receiverThread.execute(this::deliver);
    }
  }

  private void deliver() {
    T value = pending.getAndSet(null);
    if (value != null) {
      receiver.accept(value);
    }
  }
}
