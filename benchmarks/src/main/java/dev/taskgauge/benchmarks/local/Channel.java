package dev.taskgauge.benchmarks.local;

import java.util.concurrent.Callable;

/**
 * Some way to have tasks executed by threads: what a client sees of it. Threads are started before
 * the first task. One thread, the client's, calls.
 */
interface Channel {
  /** Submits a task; false where there is no room now. */
  boolean offer(Callable<Done> task);

  /** Takes results that are there; how many. */
  int drain() throws Exception;

  /** Takes one result, waiting for it for about a millisecond at most; how many it got. */
  int await() throws Exception;

  /** Ends the threads and waits for that. */
  void end() throws InterruptedException;

  /** Opens one. */
  @FunctionalInterface
  interface Opener {
    /** With so many threads. */
    Channel open(int threads);
  }
}
