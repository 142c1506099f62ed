package dev.taskgauge.engine.backend.aws;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The times that follow from a lease. They keep this order, whatever the lease: a worker that can
 * not show that it is alive stops executing ({@link #validNanos} after the last beat that it sent)
 * before any other may take its messages ({@link #deadNanos} after the last beat that was seen).
 *
 * @param leaseNanos how long a received message stays invisible
 * @param lookNanos how often a worker looks which run is open
 * @param beatNanos how often it shows that it is alive while it takes part in one
 * @param idleBeatNanos how often while it does not, and has nothing that others wait for
 * @param validNanos how long after sending a beat a worker may execute
 * @param deadNanos how long a beat must have stood still before its worker counts as dead
 */
record LeaseTiming(
    long leaseNanos,
    long lookNanos,
    long beatNanos,
    long idleBeatNanos,
    long validNanos,
    long deadNanos) {
  private static final long LONGEST_LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long LONGEST_BEAT_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final long LONGEST_VALID_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final long LONGEST_DEAD_NANOS = TimeUnit.SECONDS.toNanos(15);

  static LeaseTiming of(Duration lease) {
    long nanos = lease.toNanos();
    long validNanos = Math.min(LONGEST_VALID_NANOS, nanos / 3);
    return new LeaseTiming(
        nanos,
        Math.min(LONGEST_LOOK_NANOS, nanos / 12),
        Math.min(LONGEST_BEAT_NANOS, nanos / 12),
        validNanos / 2,
        validNanos,
        Math.min(LONGEST_DEAD_NANOS, nanos / 2));
  }

  /** SQS counts in whole seconds. */
  int visibilitySeconds() {
    return (int) Math.max(1, TimeUnit.NANOSECONDS.toSeconds(leaseNanos));
  }
}
