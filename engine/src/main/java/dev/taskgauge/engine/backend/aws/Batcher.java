package dev.taskgauge.engine.backend.aws;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what comes one by one into batches, and handles several batches at once on threads of its
 * own. A batch goes as soon as it is full, or a little while after its first item came.
 *
 * <p>Where the servers are far away, the usual number of batches at once can be too little: 4 of 25
 * items with a round trip of 100 ms are 1,000 items a second. So full batches may go beyond it, as
 * {@link Reach} allows.
 */
final class Batcher<T> implements AutoCloseable {
  /** Handles a batch on one of the batcher's threads; deals with its own failures. */
  interface Handler<T> {
    /** Handles it. */
    void handle(List<T> batch) throws InterruptedException;
  }

  private static final Logger LOG = System.getLogger(Batcher.class.getName());

  private final int maxItems;
  private final int maxWeight;
  private final ToIntFunction<T> weight;
  private final long lingerNanos;
  private final Handler<T> handler;
  private final String name;
  private final Reach reach;

  // One thread gathers at a time, so that items are not spread over many small batches.
  private final ReentrantLock gathering = new ReentrantLock();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ArrayDeque<T> items = new ArrayDeque<>();
  private final List<Thread> threads = new ArrayList<>();
  private int itemsWeight;
  private int inHand;
  private boolean closed;

  /** Of up to so many items a batch, with so many batches at once. */
  Batcher(String name, Reach reach, int maxItems, long lingerNanos, Handler<T> handler) {
    this(name, reach, maxItems, Integer.MAX_VALUE, item -> 0, lingerNanos, handler);
  }

  /** The same, with batches that are also bounded by the sum of their items' weights. */
  Batcher(
      String name,
      Reach reach,
      int maxItems,
      int maxWeight,
      ToIntFunction<T> weight,
      long lingerNanos,
      Handler<T> handler) {
    this.name = name;
    this.reach = reach;
    this.maxItems = maxItems;
    this.maxWeight = maxWeight;
    this.weight = weight;
    this.lingerNanos = lingerNanos;
    this.handler = handler;
    lock.lock();
    try {
      // The others come when there is something for them.
      startThread();
    } finally {
      lock.unlock();
    }
  }

  private void startThread() {
    Thread thread = new Thread(this::work, name + "-" + threads.size());
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
  }

  /** Takes an item; after {@link #close} it is dropped. Any thread. */
  void add(T item) {
    lock.lock();
    try {
      if (!closed) {
        boolean wereNone = items.isEmpty();
        items.add(item);
        itemsWeight += weight.applyAsInt(item);
        itemsCame(wereNone);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Takes several items, which come into the same batch where they fit. Any thread. */
  void addAll(Collection<? extends T> some) {
    lock.lock();
    try {
      if (!closed) {
        boolean wereNone = items.isEmpty();
        items.addAll(some);
        some.forEach(item -> itemsWeight += weight.applyAsInt(item));
        itemsCame(wereNone);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Who gathers is woken for the first item and for a full batch; to wake it for each costs. */
  private void itemsCame(boolean wereNone) {
    startThreadWhereBehind();
    if (wereNone || isFull()) {
      changed.signalAll();
    }
  }

  /** With the lock. A new thread is of use only where every other one has a batch in hand. */
  private void startThreadWhereBehind() {
    boolean isMore = inHand < reach.usual() ? !items.isEmpty() : isFull() && reach.allows(inHand);
    if (!closed && inHand == threads.size() && isMore) {
      startThread();
    }
  }

  private boolean isFull() {
    return items.size() >= maxItems || itemsWeight >= maxWeight;
  }

  private void work() {
    try {
      List<T> batch = next();
      while (batch != null) {
        long startNanos = reach.nowNanos();
        try {
          handler.handle(batch);
        } catch (RuntimeException e) {
          // Without this thread nothing that comes after it would be handled, and nobody told.
          LOG.log(Level.ERROR, name + ": a batch was not handled", e);
        } finally {
          handled(startNanos);
        }
        batch = next();
      }
    } catch (InterruptedException e) {
      // Closed without waiting for the rest.
    }
  }

  private void handled(long startNanos) {
    lock.lock();
    try {
      inHand--;
      reach.ended(startNanos);
      // Who gathers may have waited for it.
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private @Nullable List<T> next() throws InterruptedException {
    gathering.lockInterruptibly();
    try {
      lock.lockInterruptibly();
      try {
        while (items.isEmpty() || !mayGather()) {
          if (closed && items.isEmpty()) {
            return null;
          }
          changed.await();
        }
        long leftNanos = lingerNanos;
        while (leftNanos > 0 && !closed && !isFull()) {
          leftNanos = changed.awaitNanos(leftNanos);
        }
        inHand++;
        List<T> batch = take();
        startThreadWhereBehind();
        return batch;
      } finally {
        lock.unlock();
      }
    } finally {
      gathering.unlock();
    }
  }

  /** Beyond the usual number only full batches go. */
  private boolean mayGather() {
    return inHand < reach.usual() || (isFull() && reach.allows(inHand));
  }

  private List<T> take() {
    List<T> batch = new ArrayList<>(Math.min(maxItems, items.size()));
    int batchWeight = 0;
    while (!items.isEmpty() && batch.size() < maxItems) {
      int next = weight.applyAsInt(items.element());
      if (!batch.isEmpty() && batchWeight + next > maxWeight) {
        break;
      }
      batchWeight += next;
      batch.add(items.remove());
    }
    itemsWeight -= batchWeight;
    return batch;
  }

  /** Handles what is there, without lingering, and takes no more; returns at once. Any thread. */
  void finish() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until everything is handled. After {@link #finish}.
   *
   * @return whether it was in time
   */
  boolean awaitEnd(long timeoutNanos) throws InterruptedException {
    long deadlineNanos = System.nanoTime() + timeoutNanos;
    for (Thread thread : allThreads()) {
      long leftMillis = TimeUnit.NANOSECONDS.toMillis(deadlineNanos - System.nanoTime());
      thread.join(Math.max(1, leftMillis));
      if (thread.isAlive()) {
        return false;
      }
    }
    return true;
  }

  /** After {@link #finish} there come no more. */
  private List<Thread> allThreads() {
    lock.lock();
    try {
      return List.copyOf(threads);
    } finally {
      lock.unlock();
    }
  }

  /** Ends now; what was not handled is dropped. */
  @Override
  public void close() {
    finish();
    allThreads().forEach(Thread::interrupt);
  }
}
