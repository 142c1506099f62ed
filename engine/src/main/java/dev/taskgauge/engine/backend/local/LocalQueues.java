package dev.taskgauge.engine.backend.local;

import dev.taskgauge.engine.backend.MessageResult;
import dev.taskgauge.engine.backend.TaskMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The two queues and their bounds. */
final class LocalQueues {
  /**
   * Messages that wait at the most. It bounds the memory of a large workload and is far above what
   * the slots take between two puts.
   */
  private static final int TASK_QUEUE_CAPACITY = 32_768;

  private static final int RESULT_QUEUE_CAPACITY = 65_536;
  private static final int RESULTS_AT_ONCE = 1_024;

  /** So many end the client's rest, long before the slots find the result queue full. */
  private static final int MANY_RESULTS = 8_192;

  private static final long RESULT_PATIENCE_MILLIS = 100;

  private final LongSupplier nanoTime;
  // Who waits for free places, and who for results: what ends the one rest may be far too often for
  // the other.
  private final QueueRest placesRest;
  private final QueueRest resultsRest;
  // Messages are put and taken without a lock. Only who finds nothing waits under the lock, and
  // says so in `waiting` before looking again; only who sees that somebody waits takes the lock to
  // wake one. So either the one who waits sees the message, or the one who put it sees who waits.
  private final Queue<LocalLease> submitted = new ConcurrentLinkedQueue<>();
  private final Queue<LocalLease> returned = new ConcurrentLinkedQueue<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final AtomicInteger waiting = new AtomicInteger();
  private final Semaphore freePlaces = new Semaphore(TASK_QUEUE_CAPACITY);
  private final BlockingQueue<MessageResult> results =
      new LinkedBlockingQueue<>(RESULT_QUEUE_CAPACITY);
  private final LongAdder queuedTasks = new LongAdder();

  LocalQueues(LongSupplier nanoTime) {
    this(nanoTime, QueueRest.WAITING);
  }

  LocalQueues(LongSupplier nanoTime, QueueRest.Waiting waiting) {
    this.nanoTime = nanoTime;
    placesRest = new QueueRest(waiting);
    resultsRest = new QueueRest(waiting);
  }

  boolean put(TaskMessage message, long timeoutNanos) throws InterruptedException {
    if (!acquirePlace(timeoutNanos)) {
      return false;
    }
    // In time, as thousands of slots may stand in line for the lock.
    boolean wakesOne = waiting.get() > 0;
    if (wakesOne && !lockOrGiveUpPlace(timeoutNanos)) {
      return false;
    }
    try {
      LocalLease lease = new LocalLease(this, message, nanoTime.getAsLong());
      queuedTasks.add(lease.taskCount());
      submitted.add(lease);
    } finally {
      if (wakesOne) {
        changed.signal();
        lock.unlock();
      }
    }
    if (!wakesOne && waiting.get() > 0) {
      wakeAll();
    }
    return true;
  }

  private boolean lockOrGiveUpPlace(long timeoutNanos) throws InterruptedException {
    boolean locked = false;
    try {
      locked = lock.tryLock(timeoutNanos, TimeUnit.NANOSECONDS);
      return locked;
    } finally {
      if (!locked) {
        freePlaces.release();
      }
    }
  }

  /**
   * Waits for a free place without being woken for each: a slot that has to wake the client with
   * every message it takes loses more by it than a short task takes.
   */
  private boolean acquirePlace(long timeoutNanos) throws InterruptedException {
    long startNanos = nanoTime.getAsLong();
    long nowNanos = startNanos;
    while (!freePlaces.tryAcquire()) {
      long leftNanos = timeoutNanos - (nowNanos - startNanos);
      if (leftNanos <= 0) {
        return false;
      }
      placesRest.rest(() -> Math.min(leftNanos, placesRest.lastingNanos(queuedMessages())));
      long wokeNanos = nanoTime.getAsLong();
      // There was no free place before: those that are free now were taken meanwhile.
      placesRest.learn(wokeNanos - nowNanos, freePlaces.availablePermits());
      nowNanos = wokeNanos;
    }
    return true;
  }

  private int queuedMessages() {
    return TASK_QUEUE_CAPACITY - freePlaces.availablePermits();
  }

  /**
   * The next message, or null after the timeout or once the caller does not want one any more.
   *
   * @param wanted is asked whenever something has changed
   */
  @Nullable LocalLease take(long timeoutNanos, BooleanSupplier wanted) throws InterruptedException {
    LocalLease lease = next();
    if (lease == null && timeoutNanos > 0) {
      placesRest.end();
      resultsRest.end();
      lease = await(timeoutNanos, wanted);
    }
    if (lease != null) {
      lease.received(nanoTime.getAsLong());
    }
    return lease;
  }

  private @Nullable LocalLease await(long timeoutNanos, BooleanSupplier wanted)
      throws InterruptedException {
    long leftNanos = timeoutNanos;
    lock.lockInterruptibly();
    waiting.incrementAndGet();
    try {
      LocalLease lease = next();
      while (lease == null && leftNanos > 0 && wanted.getAsBoolean()) {
        leftNanos = changed.awaitNanos(leftNanos);
        lease = next();
      }
      return lease;
    } finally {
      waiting.decrementAndGet();
      lock.unlock();
    }
  }

  /** The next message or null. */
  private @Nullable LocalLease next() {
    LocalLease lease = returned.poll();
    if (lease == null) {
      lease = submitted.poll();
      if (lease == null) {
        return null;
      }
      freePlaces.release();
    }
    queuedTasks.add(-lease.taskCount());
    return lease;
  }

  /** Never turned away: what comes back was counted when it was submitted. */
  void giveBack(LocalLease lease) {
    queuedTasks.add(lease.taskCount());
    returned.add(lease);
    if (waiting.get() > 0) {
      wakeAll();
    }
  }

  /** Makes all who wait for a message ask themselves whether they still want one. */
  void wakeAll() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Puts a result on its queue, or lets go of it once the caller does not want to wait. */
  void putResult(MessageResult result, BooleanSupplier wanted) throws InterruptedException {
    while (!results.offer(result, RESULT_PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
        && wanted.getAsBoolean()) {
      // The client is behind: the slot waits with it.
    }
    if (results.size() >= MANY_RESULTS) {
      resultsRest.end();
    }
  }

  /**
   * What has come, or comes first until the timeout. While messages wait for a slot and few results
   * for the client, results are collected for a moment.
   */
  List<MessageResult> takeResults(long timeoutNanos) throws InterruptedException {
    if (results.size() < RESULTS_AT_ONCE) {
      resultsRest.rest(
          () -> queuedMessages() == 0 ? 0 : Math.min(timeoutNanos, QueueRest.MAX_NANOS));
    }
    MessageResult first = results.poll(timeoutNanos, TimeUnit.NANOSECONDS);
    if (first == null) {
      return List.of();
    }
    List<MessageResult> taken = new ArrayList<>();
    taken.add(first);
    results.drainTo(taken, RESULTS_AT_ONCE - 1);
    return taken;
  }

  long queuedTasks() {
    return Math.max(0, queuedTasks.sum());
  }

  /** Forgets what is on the queues. */
  void clear() {
    while (next() != null) {
      // Taken, and forgotten.
    }
    results.clear();
  }
}
