package dev.taskgauge.benchmarks.local;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import org.jctools.queues.MpmcArrayQueue;
import org.jctools.queues.MpscArrayQueue;

/**
 * Threads that poll one JCTools {@link MpmcArrayQueue}, and put results on a queue for many
 * producers and one consumer.
 */
final class JctoolsChannel implements Channel {
  private static final Callable<Done> END = () -> Done.DONE;

  private final Queue<Callable<Done>> submitted = new MpmcArrayQueue<>(ClientLoop.WINDOW);
  private final Queue<Done> results = new MpscArrayQueue<>(ClientLoop.WINDOW);
  private final List<Thread> threads;
  private final Idling idling = new Idling();

  JctoolsChannel(int threadCount) {
    threads = LoopThreads.start(threadCount, this::work);
  }

  private void work() throws Exception {
    Idling own = new Idling();
    Callable<Done> task = submitted.poll();
    while (!END.equals(task)) {
      if (task == null) {
        own.idle();
      } else {
        own.reset();
        Done result = task.call();
        while (!results.offer(result)) {
          Thread.onSpinWait();
        }
      }
      task = submitted.poll();
    }
  }

  @Override
  public boolean offer(Callable<Done> task) {
    return submitted.offer(task);
  }

  @Override
  public int drain() {
    int taken = 0;
    while (results.poll() != null) {
      taken++;
    }
    if (taken > 0) {
      idling.reset();
    }
    return taken;
  }

  @Override
  public int await() {
    idling.idle();
    return 0;
  }

  @Override
  public void end() throws InterruptedException {
    for (int ended = 0; ended < threads.size(); ) {
      if (submitted.offer(END)) {
        ended++;
      }
    }
    Ending.join(threads);
  }
}
