package dev.taskgauge.engine.worker;

import java.util.concurrent.TimeUnit;

/** What it costs to wake a thread before its time, by how many sleep beside it. */
enum Waking {
  /** One more waking costs about what lateness costs: nearly all may wake before their time. */
  CHEAP(0.8, 200, 20),

  /** So many wake that each waking more counts: to wake before its time is to be the exception. */
  DEAR(0.1, 20, 20),

  /** So many wake one after the other anyway, and one that spins holds up those behind it. */
  IN_A_CROWD(0, 0, 0);

  /** A core that rests for less between two wakings is awake anyway, and busy with waking. */
  private static final long SHORT_REST_NANOS = 400_000;

  private static final int CROWD_PER_CORE = 100;

  private final double quantile;
  private final long firstLeadNanos;
  private final long maxSpinNanos;

  Waking(double quantile, long firstLeadMicros, long maxSpinMicros) {
    this.quantile = quantile;
    firstLeadNanos = TimeUnit.MICROSECONDS.toNanos(firstLeadMicros);
    maxSpinNanos = TimeUnit.MICROSECONDS.toNanos(maxSpinMicros);
  }

  /** For a sleep of so many nanoseconds, where so many sleep on so many cores. */
  static Waking of(long sleepNanos, int sleepers, int cores) {
    if (sleepers > CROWD_PER_CORE * cores) {
      return IN_A_CROWD;
    }
    // What a core rests between two wakings, where all sleep about as long as this one.
    long coreRestsNanos = sleepNanos / sleepers * cores;
    return coreRestsNanos <= SHORT_REST_NANOS ? DEAR : CHEAP;
  }

  /** The part of threads that may wake before their time, 0..1. */
  double quantile() {
    return quantile;
  }

  /** How much sooner to wake before anything was learnt, by what is usual on most machines. */
  long firstLeadNanos() {
    return firstLeadNanos;
  }

  /** For how long at most a thread spins that has woken before its time. */
  long maxSpinNanos() {
    return maxSpinNanos;
  }
}
