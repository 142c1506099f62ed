package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.backend.Lease;
import dev.taskgauge.engine.backend.MessageResult;
import dev.taskgauge.engine.backend.TaskQueue;
import org.jspecify.annotations.Nullable;

/** A queue with something that is to be done once it is closed, whether that went well or not. */
record ClosingQueue(TaskQueue queue, Runnable afterwards) implements TaskQueue {
  @Override
  public @Nullable Lease receive(long timeoutNanos) throws BackendException, InterruptedException {
    return queue.receive(timeoutNanos);
  }

  @Override
  public void sendResult(MessageResult result) throws BackendException, InterruptedException {
    queue.sendResult(result);
  }

  @Override
  public void stopReceiving() {
    queue.stopReceiving();
  }

  @Override
  public void close() throws BackendException {
    try {
      queue.close();
    } finally {
      afterwards.run();
    }
  }
}
