package dev.taskgauge.benchmarks.local;

import java.util.ArrayList;
import java.util.List;

/** Threads that run a loop, for the rivals that bring none. */
final class LoopThreads {
  private LoopThreads() {}

  /** A loop that ends by itself. */
  @FunctionalInterface
  interface Loop {
    void run() throws Exception;
  }

  static List<Thread> start(int count, Loop loop) {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Thread thread =
          new Thread(
              () -> {
                try {
                  loop.run();
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              },
              "loop-" + i);
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
    return threads;
  }
}
