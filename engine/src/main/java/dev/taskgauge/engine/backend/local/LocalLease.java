package dev.taskgauge.engine.backend.local;

import dev.taskgauge.engine.backend.Claim;
import dev.taskgauge.engine.backend.Lease;
import dev.taskgauge.engine.backend.TaskMessage;

/** A message on the in-memory queue; a message is taken off it, so nobody else can have it. */
final class LocalLease implements Lease {
  private final LocalQueues queues;
  private final TaskMessage message;
  private final long taskCount;
  private final long enqueuedNanos;
  private long queuedNanos;

  LocalLease(LocalQueues queues, TaskMessage message, long enqueuedNanos) {
    this.queues = queues;
    this.message = message;
    this.taskCount = message.taskCount();
    this.enqueuedNanos = enqueuedNanos;
  }

  long taskCount() {
    return taskCount;
  }

  void received(long nowNanos) {
    queuedNanos = nowNanos - enqueuedNanos;
  }

  @Override
  public TaskMessage message() {
    return message;
  }

  @Override
  public long queuedNanos() {
    return queuedNanos;
  }

  @Override
  public Claim claim() {
    return Claim.GRANTED;
  }

  @Override
  public void acknowledge() {
    // Taking the message removed it.
  }

  @Override
  public void giveBack() {
    queues.giveBack(this);
  }
}
