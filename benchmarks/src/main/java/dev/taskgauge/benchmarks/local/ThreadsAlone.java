package dev.taskgauge.benchmarks.local;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Threads that sleep so often, without queue and results: what a thread for each slot costs the
 * processor at least, and how late the system wakes it.
 */
final class ThreadsAlone {
  private ThreadsAlone() {}

  /** From letting the threads loose until the last of them is done. */
  static long elapsedNanos(int threads, int sleeps, int lengthMillis) throws InterruptedException {
    CountDownLatch start = new CountDownLatch(1);
    long lengthNanos = TimeUnit.MILLISECONDS.toNanos(lengthMillis);
    List<Thread> all =
        LoopThreads.start(
            threads,
            () -> {
              start.await();
              for (int i = 0; i < sleeps; i++) {
                sleep(System.nanoTime() + lengthNanos);
              }
            });
    long startNanos = System.nanoTime();
    start.countDown();
    for (Thread thread : all) {
      thread.join();
    }
    return System.nanoTime() - startNanos;
  }

  private static void sleep(long deadlineNanos) {
    for (long leftNanos; (leftNanos = deadlineNanos - System.nanoTime()) > 0; ) {
      LockSupport.parkNanos(leftNanos);
    }
  }
}
