package dev.taskgauge.benchmarks.local;

import java.util.concurrent.locks.LockSupport;

/**
 * How a thread waits on a queue that has no waiting of its own: spins, then yields, then rests
 * shortly. For one thread.
 */
final class Idling {
  private static final int SPINS = 100;
  private static final int YIELDS = 100;
  private static final long REST_NANOS = 50_000;

  private int idle;

  /** There was something. */
  void reset() {
    idle = 0;
  }

  /** There was nothing. */
  @SuppressWarnings("ThreadPriorityCheck") // More threads than cores may spin here.
  void idle() {
    idle++;
    if (idle <= SPINS) {
      Thread.onSpinWait();
    } else if (idle <= SPINS + YIELDS) {
      Thread.yield();
    } else {
      LockSupport.parkNanos(REST_NANOS);
    }
  }
}
