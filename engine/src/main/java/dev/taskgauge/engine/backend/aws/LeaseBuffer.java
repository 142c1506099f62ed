package dev.taskgauge.engine.backend.aws;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Received messages that wait for a slot, and slots that wait for a message. Any thread. */
final class LeaseBuffer {
  /**
   * About what it takes a thread to wake. Whoever is awake has done a shorter message before: for
   * each of ten to wake a slot of its own was a fifth of the worker's processor time.
   */
  private static final long WAKING_NANOS = 50_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final ArrayDeque<SqsLease> leases = new ArrayDeque<>();
  private final Runnable whenWanted;
  private int waiting;
  // A slot was woken and has not come yet.
  private boolean waking;
  private boolean stopped;

  /** With what is called when a slot begins to wait or a message was taken. */
  LeaseBuffer(Runnable whenWanted) {
    this.whenWanted = whenWanted;
  }

  /** Adds messages; false where nobody takes any more. */
  boolean addAll(Collection<SqsLease> some) {
    lock.lock();
    try {
      if (stopped) {
        return false;
      }
      leases.addAll(some);
      for (SqsLease lease : some) {
        if (!isShort(lease)) {
          arrived.signal();
        }
      }
      wakeForShort();
      return true;
    } finally {
      lock.unlock();
    }
  }

  private static boolean isShort(SqsLease lease) {
    return lease.nominalNanos() < WAKING_NANOS;
  }

  /** With the lock. Each slot that comes wakes the next one, where there is still something. */
  private void wakeForShort() {
    SqsLease next = leases.peek();
    if (next != null && waiting > 0 && !waking && isShort(next)) {
      waking = true;
      arrived.signal();
    }
  }

  /** Takes a message; null where none came in time or nobody takes any more. */
  @Nullable SqsLease take(long timeoutNanos) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      if (leases.isEmpty() && !stopped && timeoutNanos > 0) {
        await(timeoutNanos);
      }
      SqsLease lease = stopped ? null : leases.poll();
      if (lease != null) {
        whenWanted.run();
      }
      return lease;
    } finally {
      wakeForShort();
      lock.unlock();
    }
  }

  private void await(long timeoutNanos) throws InterruptedException {
    waiting++;
    whenWanted.run();
    try {
      long leftNanos = timeoutNanos;
      while (leases.isEmpty() && !stopped && leftNanos > 0) {
        leftNanos = arrived.awaitNanos(leftNanos);
        waking = false;
      }
    } finally {
      waking = false;
      waiting--;
    }
  }

  /**
   * Takes out messages that ask for more than so much work, but for a number of them that stays.
   *
   * @return them
   */
  List<SqsLease> removeLong(long longerThanNanos, int kept) {
    lock.lock();
    try {
      List<SqsLease> surplus = new ArrayList<>();
      int found = 0;
      for (SqsLease lease : leases) {
        if (lease.nominalNanos() > longerThanNanos) {
          found++;
          if (found > kept) {
            surplus.add(lease);
          }
        }
      }
      leases.removeAll(surplus);
      return surplus;
    } finally {
      lock.unlock();
    }
  }

  /** How many slots wait. */
  int waiting() {
    lock.lock();
    try {
      return waiting;
    } finally {
      lock.unlock();
    }
  }

  /** How many messages wait. */
  int size() {
    lock.lock();
    try {
      return leases.size();
    } finally {
      lock.unlock();
    }
  }

  /** Ends all waiting; returns the messages that nobody took. */
  List<SqsLease> stop() {
    lock.lock();
    try {
      stopped = true;
      arrived.signalAll();
      List<SqsLease> rest = new ArrayList<>(leases);
      leases.clear();
      return rest;
    } finally {
      lock.unlock();
    }
  }
}
