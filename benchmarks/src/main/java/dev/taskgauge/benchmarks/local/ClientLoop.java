package dev.taskgauge.benchmarks.local;

/**
 * The client of every rival that takes tasks one by one: submits, and takes results in between, so
 * that no more than {@link #WINDOW} tasks are on their way. Few enough to be kind to caches and
 * collectors, many enough that no thread runs dry.
 */
final class ClientLoop implements Rival.Execution {
  static final int WINDOW = 65_536;

  /** Tasks between two looks at the results. */
  private static final int BURST = 1_024;

  private final Channel.Opener opener;

  ClientLoop(Channel.Opener opener) {
    this.opener = opener;
  }

  @Override
  public long elapsedNanos(int threads, long count, Tasks tasks) throws Exception {
    Channel channel = opener.open(threads);
    try {
      return elapsedNanos(channel, count, tasks);
    } finally {
      channel.end();
    }
  }

  private static long elapsedNanos(Channel channel, long count, Tasks tasks) throws Exception {
    long startNanos = System.nanoTime();
    long submitted = 0;
    long received = 0;
    while (received < count) {
      long until = Math.min(Math.min(count, received + WINDOW), submitted + BURST);
      long before = submitted;
      while (submitted < until && channel.offer(tasks.next())) {
        submitted++;
      }
      int taken = channel.drain();
      received += taken;
      if (taken == 0 && submitted == before) {
        received += channel.await();
      }
    }
    return System.nanoTime() - startNanos;
  }
}
