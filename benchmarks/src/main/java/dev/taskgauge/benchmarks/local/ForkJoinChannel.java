package dev.taskgauge.benchmarks.local;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A {@link ForkJoinPool} in asynchronous mode, to which the client submits; results are the
 * futures', asked for in the order of submission.
 */
final class ForkJoinChannel implements Channel {
  private final ForkJoinPool pool;
  private final Queue<ForkJoinTask<Done>> submitted = new ArrayDeque<>();

  ForkJoinChannel(int threads) {
    pool = pool(threads);
  }

  static ForkJoinPool pool(int threads) {
    return new ForkJoinPool(
        threads, ForkJoinPool.defaultForkJoinWorkerThreadFactory, null, /* asyncMode= */ true);
  }

  @Override
  public boolean offer(Callable<Done> task) {
    submitted.add(pool.submit(task));
    return true;
  }

  @Override
  public int drain() throws ExecutionException, InterruptedException {
    int taken = 0;
    for (ForkJoinTask<Done> head = submitted.peek();
        head != null && head.isDone();
        head = submitted.peek()) {
      check(head.get());
      submitted.remove();
      taken++;
    }
    return taken;
  }

  @Override
  public int await() throws ExecutionException, InterruptedException {
    ForkJoinTask<Done> head = submitted.peek();
    if (head == null) {
      return 0;
    }
    try {
      check(head.get(1, TimeUnit.MILLISECONDS));
      submitted.remove();
      return 1;
    } catch (TimeoutException e) {
      return 0;
    }
  }

  private static void check(Done result) {
    if (result != Done.DONE) {
      throw new IllegalStateException("a task returned " + result);
    }
  }

  @Override
  public void end() throws InterruptedException {
    Ending.end(pool);
  }
}
