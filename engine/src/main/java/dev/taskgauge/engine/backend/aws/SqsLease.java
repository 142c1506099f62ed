package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.backend.Claim;
import dev.taskgauge.engine.backend.Lease;
import dev.taskgauge.engine.backend.TaskMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** A message that was received from SQS and is kept invisible there for this worker. */
final class SqsLease implements Lease, Execution {
  private final LeaseKeeper queue;
  private final TaskMessage message;
  private final long nominalNanos;
  private final long queuedBeforeNanos;
  private final long receivedNanos;

  // Where the same message was delivered more than once, each delivery has a handle of its own.
  private final List<String> handles = new ArrayList<>(1);
  private long renewedNanos;

  private volatile CompletableFuture<Claim> claim = new CompletableFuture<>();
  private volatile @Nullable Standing standing;
  private volatile long startedNanos;

  /**
   * Of a message received now.
   *
   * @param queuedBeforeNanos how long it had been on the queue, by the clock of SQS
   */
  SqsLease(
      LeaseKeeper queue,
      TaskMessage message,
      String handle,
      long queuedBeforeNanos,
      long receivedNanos) {
    this.queue = queue;
    this.message = message;
    this.queuedBeforeNanos = queuedBeforeNanos;
    this.receivedNanos = receivedNanos;
    this.renewedNanos = receivedNanos;
    handles.add(handle);
    long sum = 0;
    for (var range : message.ranges()) {
      sum += range.count() * range.command().nominalNanos();
    }
    nominalNanos = sum;
  }

  long sequence() {
    return message.sequence();
  }

  @Override
  public TaskMessage message() {
    return message;
  }

  @Override
  public long queuedNanos() {
    return queuedBeforeNanos + queue.nowNanos() - receivedNanos;
  }

  /** The message was delivered again, to this worker. */
  synchronized void addHandle(String handle, long nowNanos) {
    handles.add(handle);
    renewedNanos = nowNanos;
  }

  /** The receipts of all its deliveries; the last is the one that SQS surely takes. */
  synchronized List<String> handles() {
    return List.copyOf(handles);
  }

  /** When its invisibility was last renewed. */
  synchronized long renewedNanos() {
    return renewedNanos;
  }

  synchronized void renewed(long nowNanos) {
    renewedNanos = nowNanos;
  }

  /** The name under which it was claimed; null where it is not this worker's. */
  @Nullable Standing standing() {
    return standing;
  }

  void granted(Standing by) {
    standing = by;
    claim.complete(Claim.GRANTED);
  }

  void refused() {
    standing = null;
    claim.complete(Claim.REFUSED);
  }

  void claimFailed(BackendException cause) {
    claim.completeExceptionally(cause);
  }

  /** The claim is open again. */
  void reopen() {
    standing = null;
    claim = new CompletableFuture<>();
  }

  /** Completes when it is known whose the message is. */
  CompletableFuture<Claim> claimed() {
    return claim;
  }

  @Override
  public Claim claim() throws BackendException, InterruptedException {
    if (queue.isNaive()) {
      queue.claimNow(this);
    }
    while (true) {
      Claim answer = answer();
      if (answer == Claim.REFUSED) {
        return answer;
      }
      long nowNanos = queue.nowNanos();
      if (isHeld(nowNanos)) {
        startedNanos = nowNanos;
        queue.executionStarts(this);
        return answer;
      }
      // The claim lapsed while the message waited for a slot.
      queue.claimAgain(this);
    }
  }

  private Claim answer() throws BackendException, InterruptedException {
    try {
      return claim.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof BackendException known
          ? known
          : new BackendException("claiming a message: " + e.getCause(), e);
    }
  }

  @Override
  public boolean isHeld(long nowNanos) {
    Standing by = standing;
    return by != null && by.isValid(nowNanos);
  }

  @Override
  public void acknowledge() throws BackendException, InterruptedException {
    queue.executionEnds(this);
    queue.acknowledged(this);
  }

  @Override
  public void giveBack() {
    queue.executionEnds(this);
    queue.giveBack(this);
  }

  @Override
  public long startedNanos() {
    return startedNanos;
  }

  @Override
  public long nominalNanos() {
    return nominalNanos;
  }
}
