package dev.taskgauge.engine.backend.aws;

import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.function.LongSupplier;

/** Receives as many messages as {@link Prefetch} wants, several calls at once. */
final class Fetcher implements AutoCloseable {
  private static final int MAX_POLLS = 24;

  /** While the queue is empty a request more finds nothing sooner, and costs. */
  private static final int MAX_POLLS_WHILE_DRY = 2;

  /** To give a message back and claim it again costs; only long ones are worth that. */
  private static final long SURPLUS_NANOS = TimeUnit.SECONDS.toNanos(1);

  private static final int SURPLUS_HORIZONS = 4;

  private static final long PACE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private final Prefetch prefetch;
  private final LeaseBuffer buffer;
  private final Set<SqsLease> executing;
  private final IntUnaryOperator poll;
  private final Consumer<SqsLease> surplus;
  private final LongSupplier clock;
  private final ExecutorService polls;
  private final Thread thread = new Thread(this::fetchAll, "fetcher");

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean dirty = true;
  // Whether the last poll found the queue empty.
  private volatile boolean dry;
  private boolean stopped;
  private int requested;
  private int pollsInFlight;

  /**
   * Not yet fetching.
   *
   * @param poll receives at most so many messages into the buffer, and returns how many came
   * @param surplus lets other workers have a message
   */
  Fetcher(
      Prefetch prefetch,
      LeaseBuffer buffer,
      Set<SqsLease> executing,
      LongSupplier clock,
      IntUnaryOperator poll,
      Consumer<SqsLease> surplus) {
    this.prefetch = prefetch;
    this.buffer = buffer;
    this.executing = executing;
    this.clock = clock;
    this.poll = poll;
    this.surplus = surplus;
    this.polls =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "receiver");
              thread.setDaemon(true);
              return thread;
            });
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Something changed that may ask for more messages. Any thread; cheap. */
  void wake() {
    lock.lock();
    try {
      if (!dirty) {
        dirty = true;
        changed.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  private void fetchAll() {
    try {
      while (awaitChange()) {
        fetch();
        TimeUnit.NANOSECONDS.sleep(PACE_NANOS);
      }
    } catch (InterruptedException e) {
      // Closed.
    }
  }

  private boolean awaitChange() throws InterruptedException {
    long leftNanos = prefetch.nextChangeNanos(executing, clock.getAsLong());
    lock.lockInterruptibly();
    try {
      while (!dirty && !stopped && leftNanos > 0) {
        leftNanos = changed.awaitNanos(leftNanos);
      }
      dirty = false;
      return !stopped;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Messages were fetched in the belief that they are short; long ones that no slot here will be
   * free for soon are for other workers.
   */
  private void shed() {
    if (buffer.size() > 0) {
      int kept = prefetch.soonFree(buffer.waiting(), executing, clock.getAsLong());
      long longNanos = Math.max(SURPLUS_NANOS, SURPLUS_HORIZONS * prefetch.horizonNanos());
      buffer.removeLong(longNanos, kept).forEach(surplus);
    }
  }

  private void fetch() {
    shed();
    // Read before the buffer is: what arrives in between is then counted twice, and its arrival
    // wakes this thread again. The other way round a slot that has just got its message would seem
    // to wait for another, which nobody here takes and nobody elsewhere sees.
    int underWay = requested();
    int waiting = buffer.waiting();
    int target = prefetch.target(waiting, executing, clock.getAsLong());
    int atHand = buffer.size();
    lock.lock();
    try {
      int missing = target - atHand - underWay;
      boolean isUrgent = waiting > atHand + underWay || 2 * (atHand + underWay) < target;
      if (missing > 0) {
        missing = prefetch.filledUp(missing, waiting + executing.size());
      }
      while (!stopped
          && missing > 0
          && (missing >= QueueCalls.MAX_BATCH || isUrgent)
          && pollsInFlight < (dry ? MAX_POLLS_WHILE_DRY : MAX_POLLS)) {
        int count = Math.min(QueueCalls.MAX_BATCH, missing);
        missing -= count;
        requested += count;
        pollsInFlight++;
        submit(count);
      }
    } finally {
      lock.unlock();
    }
  }

  private int requested() {
    lock.lock();
    try {
      return requested;
    } finally {
      lock.unlock();
    }
  }

  private void submit(int count) {
    try {
      polls.execute(() -> pollOnce(count));
    } catch (RejectedExecutionException e) {
      requested -= count;
      pollsInFlight--;
    }
  }

  private void pollOnce(int count) {
    try {
      dry = poll.applyAsInt(count) == 0;
    } finally {
      lock.lock();
      try {
        requested -= count;
        pollsInFlight--;
        dirty = true;
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  /** Asks for no more; polls in flight go on. Any thread. */
  void stop() {
    lock.lock();
    try {
      stopped = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    polls.shutdown();
  }

  /** Waits for the polls in flight, so that no message gets lost on its way here. */
  boolean awaitEnd(long timeoutNanos) throws InterruptedException {
    return polls.awaitTermination(timeoutNanos, TimeUnit.NANOSECONDS);
  }

  @Override
  public void close() {
    stop();
    thread.interrupt();
    polls.shutdownNow();
  }
}
