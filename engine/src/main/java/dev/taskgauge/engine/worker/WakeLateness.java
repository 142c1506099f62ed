package dev.taskgauge.engine.worker;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How late threads wake on this machine, learnt from those that woke. Lateness differs with how
 * long a thread rests, as a core that rests long sleeps deeper, so it is learnt apart for each
 * power of two of nanoseconds. A quantile is followed by small steps (stochastic approximation,
 * Robbins and Monro 1951): up by its share where a thread woke later, down by the rest where it
 * woke sooner. Any thread.
 */
public final class WakeLateness {
  private static final long STEP_NANOS = 2_000;
  private static final long MAX_LEAD_NANOS = 250_000;
  private static final int PARTS_OF_A_REST = 4;

  private final Map<Waking, AtomicLongArray> leads = new EnumMap<>(Waking.class);

  /** Nothing is learnt yet. */
  public WakeLateness() {
    for (Waking waking : Waking.values()) {
      leads.put(waking, all(waking.firstLeadNanos()));
    }
  }

  private static AtomicLongArray all(long leadNanos) {
    long[] leads = new long[Long.SIZE + 1];
    Arrays.fill(leads, leadNanos);
    return new AtomicLongArray(leads);
  }

  /**
   * How much sooner than it wants to wake a thread is to be told to, for a rest of so many
   * nanoseconds.
   */
  long leadNanos(long restNanos, Waking waking) {
    return Math.min(leads(waking).get(kind(restNanos)), restNanos / PARTS_OF_A_REST);
  }

  /**
   * Learns that a thread that wanted such a rest woke so many nanoseconds later than it was told.
   */
  void learn(long restNanos, Waking waking, long lateNanos) {
    AtomicLongArray known = leads(waking);
    int kind = kind(restNanos);
    long leadNanos = known.get(kind);
    double stepNanos =
        STEP_NANOS * (lateNanos > leadNanos ? waking.quantile() : waking.quantile() - 1);
    // Two that learn at once may lose a step, which the next ones make up for.
    known.set(kind, Math.min(MAX_LEAD_NANOS, Math.max(0, leadNanos + Math.round(stepNanos))));
  }

  private AtomicLongArray leads(Waking waking) {
    return Objects.requireNonNull(leads.get(waking));
  }

  private static int kind(long nanos) {
    return Long.SIZE - Long.numberOfLeadingZeros(nanos);
  }
}
