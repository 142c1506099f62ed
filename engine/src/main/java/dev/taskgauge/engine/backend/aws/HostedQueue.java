package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.backend.Lease;
import dev.taskgauge.engine.backend.MessageResult;
import dev.taskgauge.engine.backend.TaskQueue;
import org.jspecify.annotations.Nullable;

/** A worker for one run, which leaves the registry when it is closed. */
record HostedQueue(SqsWorkerHost host, TaskQueue queue) implements TaskQueue {
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
      host.close();
    }
  }
}
