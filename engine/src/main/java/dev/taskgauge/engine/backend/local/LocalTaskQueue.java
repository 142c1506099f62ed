package dev.taskgauge.engine.backend.local;

import dev.taskgauge.engine.backend.Lease;
import dev.taskgauge.engine.backend.MessageResult;
import dev.taskgauge.engine.backend.TaskQueue;
import org.jspecify.annotations.Nullable;

/** A worker's side of the in-memory queues. */
final class LocalTaskQueue implements TaskQueue {
  private final LocalQueues queues;
  private volatile boolean receiving = true;

  LocalTaskQueue(LocalQueues queues) {
    this.queues = queues;
  }

  @Override
  public @Nullable Lease receive(long timeoutNanos) throws InterruptedException {
    return receiving ? queues.take(timeoutNanos, () -> receiving) : null;
  }

  @Override
  public void sendResult(MessageResult result) throws InterruptedException {
    queues.putResult(result, () -> receiving);
  }

  @Override
  public void stopReceiving() {
    receiving = false;
    queues.wakeAll();
  }

  @Override
  public void close() {
    // Nothing is held here: results go straight to the queue.
  }
}
