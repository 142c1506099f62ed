package dev.taskgauge.engine.run;

import java.util.OptionalLong;

/**
 * What is left of a run, from what it was expected to take and from what it has done. The first
 * results say little: over SQS one of thousands may be there while the others are on their way, and
 * a rate made of it alone promises minutes where there are seconds.
 */
final class RunLeft {
  /** From here on the run speaks for itself. */
  private static final double TELLING_FRACTION = 0.1;

  /** After so long it does with fewer results. */
  private static final long TELLING_NANOS = 5_000_000_000L;

  private static final double TELLING_FRACTION_THEN = 0.01;

  private RunLeft() {}

  /**
   * In nanoseconds; empty where nothing can be said yet.
   *
   * @param fraction the part of the tasks that have a result, 0..1
   * @param elapsedNanos since the first task was submitted
   * @param expectedNanos what the whole run was expected to take
   */
  static OptionalLong nanos(double fraction, long elapsedNanos, OptionalLong expectedNanos) {
    double atThisRate = fraction > 0 ? elapsedNanos / fraction * (1 - fraction) : 0;
    boolean isLong = elapsedNanos >= TELLING_NANOS;
    double trust =
        isLong && fraction >= TELLING_FRACTION_THEN ? 1 : Math.min(1, fraction / TELLING_FRACTION);
    if (expectedNanos.isPresent()) {
      double asExpected = Math.max(0, expectedNanos.getAsLong() - elapsedNanos);
      return OptionalLong.of((long) (trust * atThisRate + (1 - trust) * asExpected));
    }
    boolean tells = trust >= 1 || (fraction > 0 && isLong);
    return tells ? OptionalLong.of((long) atThisRate) : OptionalLong.empty();
  }
}
