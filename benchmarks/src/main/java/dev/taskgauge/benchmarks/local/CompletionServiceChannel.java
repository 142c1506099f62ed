package dev.taskgauge.benchmarks.local;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** An {@link ExecutorCompletionService} on a thread pool. */
final class CompletionServiceChannel implements Channel {
  private final ExecutorService pool;
  private final CompletionService<Done> service;

  CompletionServiceChannel(int threads) {
    pool = ThreadPoolChannel.pool(threads);
    service = new ExecutorCompletionService<>(pool);
  }

  @Override
  public boolean offer(Callable<Done> task) {
    var unused = service.submit(task);
    return true;
  }

  @Override
  public int drain() throws ExecutionException, InterruptedException {
    int taken = 0;
    while (isResult(service.poll())) {
      taken++;
    }
    return taken;
  }

  @Override
  public int await() throws ExecutionException, InterruptedException {
    return isResult(service.poll(1, TimeUnit.MILLISECONDS)) ? 1 : 0;
  }

  private static boolean isResult(@Nullable Future<Done> future)
      throws ExecutionException, InterruptedException {
    return future != null && future.get() == Done.DONE;
  }

  @Override
  public void end() throws InterruptedException {
    Ending.end(pool);
  }
}
