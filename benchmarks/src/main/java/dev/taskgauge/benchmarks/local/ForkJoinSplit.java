package dev.taskgauge.benchmarks.local;

import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;

/**
 * A {@link ForkJoinPool} that is given all tasks at once and halves them down to single tasks: what
 * it is made for, where all tasks are known before.
 */
final class ForkJoinSplit implements Rival.Execution {
  @Override
  public long elapsedNanos(int threads, long count, Tasks tasks) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      long startNanos = System.nanoTime();
      long done = pool.submit(new Range(count, tasks)).get();
      long elapsedNanos = System.nanoTime() - startNanos;
      if (done != count) {
        throw new IllegalStateException(done + " of " + count + " tasks returned");
      }
      return elapsedNanos;
    } finally {
      Ending.end(pool);
    }
  }

  /** So many tasks. */
  private static final class Range extends RecursiveTask<Long> {
    private static final long serialVersionUID = 1L;

    private final long count;
    private final transient Tasks tasks;

    Range(long count, Tasks tasks) {
      this.count = count;
      this.tasks = tasks;
    }

    @Override
    protected Long compute() {
      if (count == 1) {
        return execute(tasks.next());
      }
      Range left = new Range(count / 2, tasks);
      Range right = new Range(count - count / 2, tasks);
      right.fork();
      return left.compute() + right.join();
    }

    private static long execute(Callable<Done> task) {
      try {
        return task.call() == Done.DONE ? 1 : 0;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
