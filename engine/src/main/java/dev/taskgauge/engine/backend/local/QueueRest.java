package dev.taskgauge.engine.backend.local;

import java.util.concurrent.TimeUnit;

/**
 * For how long the client may rest while messages are queued, as the slots surely do not take them
 * all meanwhile. To wake it with every message takes as much of the processor as a short task does.
 * Any thread.
 */
final class QueueRest {
  /** No message is taken off the queue faster than in some multiple of this. */
  private static final long LEAST_NANOS_PER_MESSAGE = 100;

  /** Slots may come to shorter messages, which they take so many times as fast. */
  private static final int TIMES_AS_FAST = 4;

  /** What is shown while a run goes on is ten times as old. */
  private static final long MAX_REST_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private volatile long nanosPerMessage = LEAST_NANOS_PER_MESSAGE;

  /** For so long so many queued messages last. */
  long nanos(int queued) {
    return Math.min(MAX_REST_NANOS, queued * nanosPerMessage);
  }

  /** Learns that in so many nanoseconds so many messages were taken off the queue. */
  void learn(long nanos, int taken) {
    nanosPerMessage = Math.max(LEAST_NANOS_PER_MESSAGE, nanos / Math.max(1, taken) / TIMES_AS_FAST);
  }
}
