package dev.taskgauge.benchmarks.local;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A thread pool whose tasks sleep, as anybody would write it. */
final class SleepingPool {
  private SleepingPool() {}

  /** From submitting the first task to receiving the last result. */
  static long elapsedNanos(ThreadFactory threads, int slots, long tasks, int lengthMillis)
      throws InterruptedException {
    BlockingQueue<Done> results = new LinkedBlockingQueue<>();
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            slots, slots, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
    try {
      pool.prestartAllCoreThreads();
      long startNanos = System.nanoTime();
      for (long i = 0; i < tasks; i++) {
        pool.execute(() -> sleep(lengthMillis, results));
      }
      for (long i = 0; i < tasks; i++) {
        results.take();
      }
      return System.nanoTime() - startNanos;
    } finally {
      Ending.end(pool);
    }
  }

  private static void sleep(int lengthMillis, BlockingQueue<Done> results) {
    try {
      Thread.sleep(lengthMillis);
      results.add(Done.DONE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
