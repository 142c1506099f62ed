package dev.taskgauge.app.fx;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads for what blocks, as many as there is work at once; none of them keeps the program alive.
 * What comes after the end is dropped: on the way out results are still handed over, to nobody. Any
 * thread.
 */
public final class BackgroundThreads implements Executor {
  private static final long KEEP_SECONDS = 60;

  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          KEEP_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          BackgroundThreads::thread,
          new ThreadPoolExecutor.DiscardPolicy());

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "background");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void execute(Runnable work) {
    threads.execute(work);
  }

  /** Takes no more; what is being done goes on. */
  public void end() {
    threads.shutdown();
  }

  /**
   * Waits until what is being done has ended, after {@link #end}. Blocks.
   *
   * @return whether it was in time
   */
  public boolean awaitEnd(Duration timeout) throws InterruptedException {
    return threads.awaitTermination(timeout.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Takes no more, and interrupts what is being done. */
  public void breakOff() {
    threads.shutdownNow();
  }
}
