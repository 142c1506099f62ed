package dev.taskgauge.engine.backend.local;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Lets a thread of the client rest while messages are queued, as there is nothing for them to do
 * that could not be done later: to wake them with every message takes as much of the processor as a
 * short task does. A rest ends as soon as a slot finds no message, or leaves many results. Any
 * thread.
 */
final class QueueRest {
  /** No message is taken off the queue faster than in some multiple of this. */
  private static final long LEAST_NANOS_PER_MESSAGE = 100;

  /** Slots may come to shorter messages, which they take so many times as fast. */
  private static final int TIMES_AS_FAST = 16;

  /** What is shown while a run goes on is ten times as old. */
  static final long MAX_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  /** Waits until it is woken, or until the time is over. */
  @FunctionalInterface
  interface Waiting {
    long await(Condition woken, long nanos) throws InterruptedException;
  }

  /** As long as is said, if nothing ends it. */
  static final Waiting WAITING = Condition::awaitNanos;

  private final Waiting waiting;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition ranDry = lock.newCondition();
  private final AtomicInteger resting = new AtomicInteger();
  private volatile long nanosPerMessage = LEAST_NANOS_PER_MESSAGE;

  /** Nothing is learnt yet. */
  QueueRest(Waiting waiting) {
    this.waiting = waiting;
  }

  /** For so long so many queued messages surely last. */
  long lastingNanos(int queued) {
    return Math.min(MAX_NANOS, queued * nanosPerMessage);
  }

  /** Learns that in so many nanoseconds so many messages were taken off the queue. */
  void learn(long nanos, int taken) {
    nanosPerMessage = Math.max(LEAST_NANOS_PER_MESSAGE, nanos / Math.max(1, taken) / TIMES_AS_FAST);
  }

  /**
   * Rests.
   *
   * @param wanted for how many nanoseconds, not at all from 0 down; asked once {@link #end} would
   *     end the rest
   */
  void rest(LongSupplier wanted) throws InterruptedException {
    lock.lockInterruptibly();
    resting.incrementAndGet();
    try {
      long nanos = wanted.getAsLong();
      if (nanos > 0) {
        waiting.await(ranDry, nanos);
      }
    } finally {
      resting.decrementAndGet();
      lock.unlock();
    }
  }

  /** A slot has found no message, or there are many results. */
  void end() {
    if (resting.get() > 0) {
      lock.lock();
      try {
        ranDry.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }
}
