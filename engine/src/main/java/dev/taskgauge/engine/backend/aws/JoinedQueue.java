package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.backend.Lease;
import dev.taskgauge.engine.backend.MessageResult;
import dev.taskgauge.engine.backend.TaskQueue;
import org.jspecify.annotations.Nullable;

/** A worker's part in a run, for as long as the registry says that it takes part. */
record JoinedQueue(SqsTaskQueue queue, Presence presence) implements TaskQueue {
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
      presence.join("");
    }
  }
}
