package dev.taskgauge.engine.backend.aws;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a run that a worker has received and is not done with, and which it has finished:
 * SQS may deliver any of them again. Any thread.
 */
final class Holdings {
  private final Map<Long, SqsLease> held = new HashMap<>();
  private final BitSet finished = new BitSet();

  /**
   * Keeps a lease, unless the message is here already or was finished. Whether it was is looked at
   * in the same moment: else a message that is finished meanwhile would be executed once more.
   *
   * @return it, or the lease of the same message that is kept already; null where it was finished
   */
  synchronized @Nullable SqsLease keep(SqsLease lease) {
    if (isFinished(lease.sequence())) {
      return null;
    }
    SqsLease earlier = held.putIfAbsent(lease.sequence(), lease);
    return earlier == null ? lease : earlier;
  }

  /** The lease of a message, or null. */
  synchronized @Nullable SqsLease get(long sequence) {
    return held.get(sequence);
  }

  /** Whether this worker has sent the message's result. */
  synchronized boolean isFinished(long sequence) {
    return finished.get((int) sequence);
  }

  /** The message's result was sent. */
  synchronized void finish(SqsLease lease) {
    finished.set((int) lease.sequence());
    held.remove(lease.sequence(), lease);
  }

  /** The message is not held any more. */
  synchronized boolean remove(SqsLease lease) {
    return held.remove(lease.sequence(), lease);
  }

  synchronized int size() {
    return held.size();
  }

  synchronized List<SqsLease> all() {
    return new ArrayList<>(held.values());
  }
}
