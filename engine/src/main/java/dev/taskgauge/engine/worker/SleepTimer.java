package dev.taskgauge.engine.worker;

import dev.taskgauge.engine.measure.NanoClock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sleeps until a moment, never shorter, and hardly longer. Parking alone overshoots by the timer
 * slack of the operating system, which {@link TimerSlack} takes away, and by the time that waking
 * takes: some 20 to 50 µs where a core is awake, 100 µs and more where it has rested for long. So a
 * thread is told to wake sooner by what {@link WakeLateness} has learnt, and one that wakes before
 * its time rests again, or spins where that is next to nothing. Where many sleep each waking more
 * counts, and few are to wake before their time. Any thread.
 */
public final class SleepTimer {
  private static final int SPINS_PART = 10;

  /** Lets the calling thread rest. */
  @FunctionalInterface
  public interface Rest {
    /** Rests by parking the thread; an interrupt ends it. */
    Rest PARK = LockSupport::parkNanos;

    /** Rests for about so many nanoseconds; may return early. */
    void rest(long nanos);

    /** Waits for next to nothing, without giving up the core. */
    default void spin() {
      Thread.onSpinWait();
    }
  }

  private final NanoClock clock;
  private final Rest rest;
  private final WakeLateness lateness;
  private final StopSignal stop;
  private final int cores;
  private final AtomicInteger sleepers = new AtomicInteger();

  /**
   * A timer.
   *
   * @param clock what moments are read from
   * @param rest the way to rest
   * @param lateness what is known of waking, and learnt further
   * @param stop what breaks a sleep off
   */
  public SleepTimer(NanoClock clock, Rest rest, WakeLateness lateness, StopSignal stop) {
    this(clock, rest, lateness, stop, Runtime.getRuntime().availableProcessors());
  }

  /** The same, on a machine with so many cores. */
  SleepTimer(NanoClock clock, Rest rest, WakeLateness lateness, StopSignal stop, int cores) {
    this.clock = clock;
    this.rest = rest;
    this.lateness = lateness;
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
    long startNanos = clock.nanoTime();
    if (deadlineNanos - startNanos <= 0) {
      return startNanos;
    }
    int all = sleepers.incrementAndGet();
    try {
      return sleep(startNanos, deadlineNanos, Waking.of(deadlineNanos - startNanos, all, cores));
    } finally {
      sleepers.decrementAndGet();
    }
  }

  private long sleep(long startNanos, long deadlineNanos, Waking waking)
      throws InterruptedException {
    long spinNanos = Math.min(waking.maxSpinNanos(), (deadlineNanos - startNanos) / SPINS_PART);
    long nowNanos = startNanos;
    for (long leftNanos; (leftNanos = deadlineNanos - nowNanos) > 0; ) {
      if (leftNanos <= spinNanos) {
        rest.spin();
        nowNanos = clock.nanoTime();
      } else {
        nowNanos = rest(nowNanos, leftNanos, waking);
      }
    }
    return nowNanos;
  }

  private long rest(long nowNanos, long leftNanos, Waking waking) throws InterruptedException {
    if (stop.isSet()) {
      throw new StoppedException();
    }
    long restNanos = leftNanos - lateness.leadNanos(leftNanos, waking);
    rest.rest(restNanos);
    long wokeNanos = clock.nanoTime();
    long lateNanos = wokeNanos - nowNanos - restNanos;
    // Who woke too soon was called, or could not rest; that says nothing of the machine.
    if (lateNanos >= 0) {
      lateness.learn(leftNanos, waking, lateNanos);
    }
    return wokeNanos;
  }
}
