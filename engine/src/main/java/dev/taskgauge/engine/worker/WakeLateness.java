package dev.taskgauge.engine.worker;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How late threads wake on this machine, learnt from those that woke. Lateness differs with how
 * long a thread rests, as a core that rests long sleeps deeper, so it is learnt apart for each
 * power of two of nanoseconds. A quantile is followed by small steps (stochastic approximation,
 * Robbins and Monro 1951): up by its share where a thread woke later, down by the rest where it
 * woke sooner. Any thread.
 */
public final class WakeLateness {
  /** One more waking costs about what lateness costs: nearly all may wake before their time. */
  private static final double QUANTILE_WHERE_WAKING_IS_CHEAP = 0.8;

  /** To wake before its time is to be the exception. */
  private static final double QUANTILE_WHERE_WAKING_IS_DEAR = 0.1;

  private static final long STEP_NANOS = 2_000;
  private static final long MAX_LEAD_NANOS = 250_000;
  private static final int PARTS_OF_A_REST = 4;

  /**
   * Before anything was learnt: a core that has rested, and one that is awake, on most machines.
   */
  private static final long FIRST_LEAD_NANOS = 200_000;

  private static final long FIRST_LEAD_WHERE_DEAR_NANOS = 20_000;

  private final AtomicLongArray cheap = all(FIRST_LEAD_NANOS);
  private final AtomicLongArray dear = all(FIRST_LEAD_WHERE_DEAR_NANOS);

  private static AtomicLongArray all(long leadNanos) {
    long[] leads = new long[Long.SIZE + 1];
    Arrays.fill(leads, leadNanos);
    return new AtomicLongArray(leads);
  }

  /**
   * How much sooner than it wants to wake a thread is to be told to, for a rest of so many
   * nanoseconds.
   *
   * @param wakingIsDear whether so many wake that each waking more counts
   */
  long leadNanos(long restNanos, boolean wakingIsDear) {
    return Math.min(leads(wakingIsDear).get(kind(restNanos)), restNanos / PARTS_OF_A_REST);
  }

  /**
   * Learns that a thread that wanted such a rest woke so many nanoseconds later than it was told.
   */
  void learn(long restNanos, boolean wakingIsDear, long lateNanos) {
    double quantile = wakingIsDear ? QUANTILE_WHERE_WAKING_IS_DEAR : QUANTILE_WHERE_WAKING_IS_CHEAP;
    AtomicLongArray leads = leads(wakingIsDear);
    int kind = kind(restNanos);
    long leadNanos = leads.get(kind);
    double stepNanos = STEP_NANOS * (lateNanos > leadNanos ? quantile : quantile - 1);
    // Two that learn at once may lose a step, which the next ones make up for.
    leads.set(kind, Math.min(MAX_LEAD_NANOS, Math.max(0, leadNanos + Math.round(stepNanos))));
  }

  private AtomicLongArray leads(boolean wakingIsDear) {
    return wakingIsDear ? dear : cheap;
  }

  private static int kind(long nanos) {
    return Long.SIZE - Long.numberOfLeadingZeros(nanos);
  }
}
