package dev.taskgauge.engine.worker;

import dev.taskgauge.engine.measure.NanoClock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sleeps until a moment, never shorter, and hardly longer. Parking alone overshoots by the timer
 * slack of the operating system, which {@link TimerSlack} takes away, and by the time that waking
 * takes. A core that has rested for long is slow to wake (100 µs and more), one that rested a
 * moment ago is not; so a long sleep ends with a short one. Not so where many sleep: then a core is
 * woken so often that it never rests for long, and a second waking a task is only wasted. Any
 * thread.
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
  private final int cores;
  // Only of those whose sleep is long enough for a second one.
  private final AtomicInteger sleepers = new AtomicInteger();

  /** With the clock that moments are read from, the way to rest, and what breaks a sleep off. */
  public SleepTimer(NanoClock clock, Rest rest, StopSignal stop) {
    this(clock, rest, stop, Runtime.getRuntime().availableProcessors());
  }

  /** The same, on a machine with so many cores. */
  SleepTimer(NanoClock clock, Rest rest, StopSignal stop, int cores) {
    this.clock = clock;
    this.rest = rest;
    this.stop = stop;
    this.cores = cores;
  }

  /**
   * Sleeps.
   *
   * @return the moment at which it ended, at or after the deadline
   * @throws InterruptedException where the stop signal broke it off
   */
  public long sleepUntil(long deadlineNanos) throws InterruptedException {
    long nowNanos = clock.nanoTime();
    if (deadlineNanos - nowNanos > 2 * LAST_REST_NANOS) {
      nowNanos = sleepLong(deadlineNanos, nowNanos);
    }
    while (deadlineNanos - nowNanos > 0) {
      nowNanos = rest(deadlineNanos - nowNanos);
    }
    return nowNanos;
  }

  /** Sleeps until shortly before the deadline, or until it where the cores do not rest for long. */
  private long sleepLong(long deadlineNanos, long startNanos) throws InterruptedException {
    int all = sleepers.incrementAndGet();
    try {
      // What a core rests between two wakings, where all sleep about as long as this one.
      long coreRestsNanos = (deadlineNanos - startNanos) / all * cores;
      long untilNanos =
          coreRestsNanos > 2 * LAST_REST_NANOS ? deadlineNanos - LAST_REST_NANOS : deadlineNanos;
      long nowNanos = startNanos;
      while (untilNanos - nowNanos > 0) {
        nowNanos = rest(untilNanos - nowNanos);
      }
      return nowNanos;
    } finally {
      sleepers.decrementAndGet();
    }
  }

  private long rest(long nanos) throws InterruptedException {
    if (stop.isSet()) {
      throw new StoppedException();
    }
    rest.rest(nanos);
    return clock.nanoTime();
  }
}
