package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.measure.NanoClock;

/**
 * How many calls of a kind may be on their way at once: a usual number, and more, up to a limit,
 * where the way is long. Whether it is the way or a busy server that takes the time is told by what
 * happens when there are more of them: on a long way each call takes as long as before, at a busy
 * server each takes longer, and more of them would only wait there. (TCP Vegas, Brakmo and Peterson
 * 1995, tells the two apart in the same way.) Guarded by who uses it, but for the moment.
 */
final class Reach {
  /** A call that takes so many times the fastest has waited for others. */
  private static final double BUSY = 3;

  private static final double WEIGHT = 0.2;

  /** The fastest call is forgotten little by little, as the way may have become longer. */
  private static final double FORGETTING = 1.02;

  private final int usual;
  private final int limit;
  private final NanoClock clock;
  private double fastestNanos = Double.NaN;
  private double averageNanos;

  private Reach(int usual, int limit, NanoClock clock) {
    this.usual = usual;
    this.limit = limit;
    this.clock = clock;
  }

  /** So many at once, however long they take. */
  static Reach of(int calls) {
    return new Reach(calls, calls, NanoClock.SYSTEM);
  }

  /** So many at once, and up to a limit where the way is long. */
  static Reach upTo(int usual, int limit, NanoClock clock) {
    return new Reach(usual, limit, clock);
  }

  int usual() {
    return usual;
  }

  /** The moment at which a call begins. */
  long nowNanos() {
    return clock.nanoTime();
  }

  /** A call that began at that moment has ended now. */
  void ended(long startNanos) {
    double nanos = (double) (clock.nanoTime() - startNanos);
    if (Double.isNaN(fastestNanos)) {
      fastestNanos = nanos;
      averageNanos = nanos;
    } else {
      fastestNanos = Math.min(nanos, FORGETTING * fastestNanos);
      averageNanos += WEIGHT * (nanos - averageNanos);
    }
  }

  /** Whether there may be one more where so many are on their way. */
  boolean allows(int onTheirWay) {
    return onTheirWay < usual || (onTheirWay < limit && !isBusy());
  }

  /** Nothing is known before the first call has come back. */
  private boolean isBusy() {
    return Double.isNaN(fastestNanos) || averageNanos > BUSY * fastestNanos;
  }
}
