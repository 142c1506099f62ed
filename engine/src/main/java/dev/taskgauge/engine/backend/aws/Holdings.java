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

  /** Keeps a lease; where one of the same message is kept already, returns that one instead. */
  synchronized @Nullable SqsLease putIfAbsent(SqsLease lease) {
    return held.putIfAbsent(lease.sequence(), lease);
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
