package dev.taskgauge.engine.worker;

import dev.taskgauge.engine.measure.NanoClock;
import java.util.concurrent.locks.LockSupport;

/**
 * Sleeps until a moment, never shorter, and hardly longer. Parking alone overshoots by the timer
 * slack of the operating system, which {@link TimerSlack} takes away, and by the time that waking
 * takes. A core that has rested for long is slow to wake (100 µs and more), one that rested a
 * moment ago is not; so a long sleep ends with a short one.
 */
public final class SleepTimer {
  /** How long the short sleep at the end of a long one is. */
  static final long LAST_REST_NANOS = 200_000;

  /** Lets the calling thread rest for about so many nanoseconds; may return early. */
  @FunctionalInterface
  public interface Rest {
    /** Rests by parking the thread; an interrupt ends it. */
    Rest PARK = LockSupport::parkNanos;

    /** Rests. */
    void rest(long nanos);
  }

  private final NanoClock clock;
  private final Rest rest;
  private final StopSignal stop;

  /** With the clock that moments are read from, the way to rest, and what breaks a sleep off. */
  public SleepTimer(NanoClock clock, Rest rest, StopSignal stop) {
    this.clock = clock;
    this.rest = rest;
    this.stop = stop;
  }

  /**
   * Sleeps.
   *
   * @return the moment at which it ended, at or after the deadline
   * @throws InterruptedException where the stop signal broke it off
   */
  public long sleepUntil(long deadlineNanos) throws InterruptedException {
    long nowNanos = clock.nanoTime();
    while (deadlineNanos - nowNanos > 0) {
      if (stop.isSet()) {
        throw new StoppedException();
      }
      long leftNanos = deadlineNanos - nowNanos;
      rest.rest(leftNanos > 2 * LAST_REST_NANOS ? leftNanos - LAST_REST_NANOS : leftNanos);
      nowNanos = clock.nanoTime();
    }
    return nowNanos;
  }
}
