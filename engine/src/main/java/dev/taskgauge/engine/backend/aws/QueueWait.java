package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.measure.NanoClock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * A worker's first look for its queues: waits for a client to create them, and for services that do
 * not answer yet. Each look is billed, so they become rarer. One thread.
 */
final class QueueWait {
  private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  /** Half a second for the first half a minute, then longer and longer. */
  private static final long WAITED_PER_PAUSE = 60;

  private static final long LONGEST_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final long LONGEST_BACK_OFF_NANOS = TimeUnit.SECONDS.toNanos(30);

  private final Supplier<SqsResources.@Nullable QueueUrls> look;
  private final String queueName;
  private final NanoClock clock;
  private final long patienceNanos;
  private final CountDownLatch cancelled;
  private final Consumer<String> troubles;

  private boolean answered;
  private long backOffNanos = FIRST_PAUSE_NANOS;

  /**
   * Has not looked yet.
   *
   * @param look for the queues; null where something lacks; throws what the SDK throws
   * @param patienceNanos how long services may not answer at all before this gives up
   * @param cancelled ends the waiting
   * @param troubles is told what it waits for
   */
  QueueWait(
      Supplier<SqsResources.@Nullable QueueUrls> look,
      String queueName,
      NanoClock clock,
      long patienceNanos,
      CountDownLatch cancelled,
      Consumer<String> troubles) {
    this.look = look;
    this.queueName = queueName;
    this.clock = clock;
    this.patienceNanos = patienceNanos;
    this.cancelled = cancelled;
    this.troubles = troubles;
  }

  /**
   * Waits until they are there.
   *
   * @throws BackendException where waiting is no use, or has been for too long, or was cancelled
   */
  SqsResources.QueueUrls await() throws BackendException, InterruptedException {
    long startNanos = clock.nanoTime();
    while (true) {
      long pauseNanos;
      try {
        SqsResources.QueueUrls urls = look.get();
        if (urls != null) {
          return urls;
        }
        pauseNanos = missing(clock.nanoTime() - startNanos);
      } catch (SdkException e) {
        pauseNanos = failed(e, clock.nanoTime() - startNanos);
      }
      if (cancelled.await(pauseNanos, TimeUnit.NANOSECONDS)) {
        throw new BackendException("stopped before there was a queue " + queueName);
      }
    }
  }

  private long missing(long waitedNanos) {
    if (!answered) {
      troubles.accept(
          "queue " + queueName + " is not there yet; waiting for a client to create it");
    }
    answered = true;
    backOffNanos = FIRST_PAUSE_NANOS;
    return Math.max(
        FIRST_PAUSE_NANOS, Math.min(LONGEST_PAUSE_NANOS, waitedNanos / WAITED_PER_PAUSE));
  }

  /** What has answered before will answer again; what never has may well be the wrong address. */
  private long failed(SdkException e, long waitedNanos) throws BackendException {
    String what = "looking for queue " + queueName;
    boolean isHopeless = !answered && (AwsProblem.isNobodyThere(e) || waitedNanos > patienceNanos);
    if (isHopeless || !AwsProblem.isPassing(e)) {
      throw AwsProblem.toBackendException(what, e);
    }
    troubles.accept(what + ": " + AwsProblem.reason(e) + "; trying again");
    long longestNanos = backOffNanos;
    backOffNanos = Math.min(2 * backOffNanos, LONGEST_BACK_OFF_NANOS);
    return ThreadLocalRandom.current().nextLong(longestNanos / 2, longestNanos);
  }
}
