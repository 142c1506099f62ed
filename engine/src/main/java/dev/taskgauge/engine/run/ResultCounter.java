package dev.taskgauge.engine.run;

import dev.taskgauge.engine.backend.MessageResult;
import java.util.BitSet;

/**
 * Counts the results of a run, each message once however often its result comes. Written by one
 * thread; the counts may be read by any.
 */
final class ResultCounter {
  private final String runId;
  // A bit a message: 12 MB for 100 million messages. More than BitSet takes can't be queued here.
  private final BitSet seen = new BitSet();
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
    int bit = Math.toIntExact(result.sequence());
    if (seen.get(bit)) {
      duplicates += tasks;
      return;
    }
    seen.set(bit);
    completed += result.completed();
    failed += result.failures().size();
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
