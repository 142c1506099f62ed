package dev.taskgauge.benchmarks.local;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Threads that read the clock once for each task and do nothing else, without queue and results:
 * the bound for whatever knows when each of its tasks ended. Not a rival, as it executes nothing.
 */
final class ClockAlone {
  /** From letting the threads loose until the last of them is done. */
  long elapsedNanos(int threads, long count) throws InterruptedException {
    CountDownLatch start = new CountDownLatch(1);
    AtomicLong sum = new AtomicLong();
    List<Thread> all =
        LoopThreads.start(
            threads,
            () -> {
              start.await();
              sum.addAndGet(sumOfMoments((count + threads - 1) / threads));
            });
    long startNanos = System.nanoTime();
    start.countDown();
    Ending.join(all);
    long elapsedNanos = System.nanoTime() - startNanos;
    if (sum.get() == 0) {
      throw new IllegalStateException("the clock stood still at 0");
    }
    return elapsedNanos;
  }

  /** What is read is used, so that the compiler can not leave the reading out. */
  private static long sumOfMoments(long count) {
    long sum = 0;
    for (long i = 0; i < count; i++) {
      sum += System.nanoTime();
    }
    return sum;
  }
}
