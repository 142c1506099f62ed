package dev.taskgauge.benchmarks.local;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** An executor whose tasks put their results on a {@link LinkedBlockingQueue}. */
final class ThreadPoolChannel implements Channel {
  private final ExecutorService executor;
  private final BlockingQueue<Done> results = new LinkedBlockingQueue<>();
  private final List<Done> taken = new ArrayList<>();

  /** With threads of its own, or any other executor, which it ends. */
  ThreadPoolChannel(ExecutorService executor) {
    this.executor = executor;
  }

  /** A pool of so many threads, all started. */
  static ThreadPoolExecutor pool(int threads) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    pool.prestartAllCoreThreads();
    return pool;
  }

  @Override
  public boolean offer(Callable<Done> task) {
    executor.execute(() -> complete(task));
    return true;
  }

  private void complete(Callable<Done> task) {
    try {
      results.add(task.call());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public int drain() {
    taken.clear();
    return results.drainTo(taken);
  }

  @Override
  public int await() throws InterruptedException {
    return results.poll(1, TimeUnit.MILLISECONDS) == null ? 0 : 1;
  }

  @Override
  public void end() throws InterruptedException {
    Ending.end(executor);
  }
}
