package dev.taskgauge.engine.backend.local;

import dev.taskgauge.engine.backend.ClientQueue;
import dev.taskgauge.engine.backend.MessageResult;
import dev.taskgauge.engine.backend.TaskMessage;
import java.util.List;

/** A client's side of the in-memory queues. */
final class LocalClientQueue implements ClientQueue {
  private final LocalQueues queues;

  LocalClientQueue(LocalQueues queues) {
    this.queues = queues;
  }

  @Override
  public boolean submit(TaskMessage message, long timeoutNanos) throws InterruptedException {
    return queues.put(message, timeoutNanos);
  }

  @Override
  public List<MessageResult> receiveResults(long timeoutNanos) throws InterruptedException {
    return queues.takeResults(timeoutNanos);
  }

  @Override
  public long queuedTasks() {
    return queues.queuedTasks();
  }

  @Override
  public void close() {
    queues.clear();
  }
}
