package dev.taskgauge.engine.run;

import dev.taskgauge.engine.backend.MessageResult;
import java.util.BitSet;

/**
 * Counts the results of a run, each message once however often its result comes. Written by one
 * thread; the counts may be read by any.
 */
final class ResultCounter {
  private static final int FORGOTTEN_AT_ONCE = 1 << 16;

  private final String runId;
  // Messages end in about the order in which they were queued. So all before this one have been
  // seen, and a bit each is kept of those from here on only.
  private long firstKept;
  private BitSet seen = new BitSet();
  private int sinceForgotten;
  private volatile long completed;
  private volatile long failed;
  private volatile long duplicates;

  ResultCounter(String runId) {
    this.runId = runId;
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
  void count(MessageResult result) {
    if (!result.runId().equals(runId)) {
      return;
    }
    long tasks = result.completed() + result.failures().size();
    if (!isFirst(result.sequence())) {
      duplicates += tasks;
      return;
    }
    completed += result.completed();
    failed += result.failures().size();
  }

  private boolean isFirst(long sequence) {
    if (sequence < firstKept) {
      return false;
    }
    int bit = Math.toIntExact(sequence - firstKept);
    if (seen.get(bit)) {
      return false;
    }
    seen.set(bit);
    if (++sinceForgotten == FORGOTTEN_AT_ONCE) {
      forget();
    }
    return true;
  }

  private void forget() {
    sinceForgotten = 0;
    int done = seen.nextClearBit(0);
    // Where one of the first is still missing, to copy all the others would gain nothing.
    if (done >= FORGOTTEN_AT_ONCE / 2) {
      seen = seen.get(done, Math.max(done, seen.length()));
      firstKept += done;
    }
  }

  /** How many bits are kept. */
  int kept() {
    return seen.size();
  }

  long completed() {
    return completed;
  }

  long failed() {
    return failed;
  }

  long duplicates() {
    return duplicates;
  }

  long finished() {
    return completed + failed;
  }
}
