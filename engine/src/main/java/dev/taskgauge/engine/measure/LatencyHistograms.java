package dev.taskgauge.engine.measure;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * Queue wait and service time of one or several slots, in nanoseconds to three significant digits.
 *
 * <p>A histogram of times up to hours takes some 200 KiB, too much for each of 10,000 slots. So up
 * to {@link #MAX_OWN} slots have their own, written without a lock; more slots share them by turns.
 */
public final class LatencyHistograms {
  /** The most slots that have histograms of their own. */
  static final int MAX_OWN = 64;

  private static final int SIGNIFICANT_DIGITS = 3;

  private final boolean shared;
  private final Histogram queueWait = new Histogram(SIGNIFICANT_DIGITS);
  private final Histogram service = new Histogram(SIGNIFICANT_DIGITS);

  LatencyHistograms(boolean shared) {
    this.shared = shared;
  }

  /** One for each of so many slots, in order; the same one several times where slots share. */
  static List<LatencyHistograms> forSlots(int slots) {
    int distinct = Math.min(slots, MAX_OWN);
    List<LatencyHistograms> own = new ArrayList<>(distinct);
    for (int i = 0; i < distinct; i++) {
      own.add(new LatencyHistograms(slots > MAX_OWN));
    }
    List<LatencyHistograms> bySlot = new ArrayList<>(slots);
    for (int slot = 0; slot < slots; slot++) {
      bySlot.add(own.get(slot % distinct));
    }
    return bySlot;
  }

  void record(long queueWaitNanos, long serviceNanos) {
    if (shared) {
      synchronized (this) {
        recordUnlocked(queueWaitNanos, serviceNanos);
      }
    } else {
      recordUnlocked(queueWaitNanos, serviceNanos);
    }
  }

  private void recordUnlocked(long queueWaitNanos, long serviceNanos) {
    queueWait.recordValue(Math.max(0, queueWaitNanos));
    service.recordValue(Math.max(0, serviceNanos));
  }

  void addTo(Histogram allQueueWait, Histogram allService) {
    synchronized (this) {
      allQueueWait.add(queueWait);
      allService.add(service);
    }
  }

  static Histogram empty() {
    return new Histogram(SIGNIFICANT_DIGITS);
  }
}
