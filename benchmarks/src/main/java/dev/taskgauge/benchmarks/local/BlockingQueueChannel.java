package dev.taskgauge.benchmarks.local;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Threads that take from one {@link LinkedBlockingQueue} and put results on another. */
final class BlockingQueueChannel implements Channel {
  private static final Callable<Done> END = () -> Done.DONE;

  private final BlockingQueue<Callable<Done>> submitted = new LinkedBlockingQueue<>();
  private final BlockingQueue<Done> results = new LinkedBlockingQueue<>();
  private final List<Done> taken = new ArrayList<>();
  private final List<Thread> threads;

  BlockingQueueChannel(int threadCount) {
    threads = LoopThreads.start(threadCount, this::work);
  }

  private void work() throws Exception {
    for (Callable<Done> task = submitted.take(); !END.equals(task); task = submitted.take()) {
      results.add(task.call());
    }
  }

  @Override
  public boolean offer(Callable<Done> task) {
    return submitted.add(task);
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
    threads.forEach(thread -> submitted.add(END));
    Ending.join(threads);
  }
}
