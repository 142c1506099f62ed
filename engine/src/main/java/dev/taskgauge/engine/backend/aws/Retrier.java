package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.measure.NanoClock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Goes on trying where the SDK has given up: a service that is away for some seconds shall cost a
 * run these seconds, not its end. Waits with full jitter, so that many workers do not come back in
 * step.
 */
final class Retrier implements AutoCloseable {
  private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
  private static final long LONGEST_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final NanoClock clock;
  private final long patienceNanos;
  private final Consumer<String> troubles;
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * With how long to go on, and who is told what did not work.
   *
   * @param patienceNanos from the first failure of a call to giving up
   */
  Retrier(NanoClock clock, long patienceNanos, Consumer<String> troubles) {
    this.clock = clock;
    this.patienceNanos = patienceNanos;
    this.troubles = troubles;
  }

  /**
   * Calls until it works.
   *
   * @param what what is tried, for the user
   * @throws BackendException where it can not work, or did not for as long as there is patience, or
   *     this was closed
   */
  <T> T call(String what, Supplier<T> call) throws BackendException, InterruptedException {
    Patience patience = patience(what);
    while (true) {
      try {
        return call.get();
      } catch (AbortedException e) {
        throw interrupted(what, e);
      } catch (SdkException e) {
        if (!AwsProblem.isPassing(e)) {
          throw AwsProblem.toBackendException(what, e);
        }
        patience.failed(e);
      } catch (RuntimeException e) {
        // Whatever it is: who calls ends a thread by it where nobody would hear of it.
        throw new BackendException(what + ": " + e, e);
      }
    }
  }

  /** With something that may take several calls, and fail in part although each is answered. */
  Patience patience(String what) {
    return new Patience(what);
  }

  /** How long something has not worked. One thread. */
  final class Patience {
    private final String what;
    private boolean hasFailed;
    private long firstFailureNanos;
    private long pauseNanos = FIRST_PAUSE_NANOS;

    private Patience(String what) {
      this.what = what;
    }

    /**
     * Tells that it did not work, and waits before it is tried again.
     *
     * @throws BackendException where there is no more patience, or the retrier was closed
     */
    void failed(Exception cause) throws BackendException, InterruptedException {
      long nowNanos = clock.nanoTime();
      if (!hasFailed) {
        hasFailed = true;
        firstFailureNanos = nowNanos;
      }
      if (nowNanos - firstFailureNanos > patienceNanos) {
        throw AwsProblem.toBackendException(what, cause);
      }
      troubles.accept(what + ": " + AwsProblem.reason(cause) + "; trying again");
      pause(pauseNanos, what, cause);
      pauseNanos = Math.min(2 * pauseNanos, LONGEST_PAUSE_NANOS);
    }
  }

  /** Waits for a random part of the time. */
  void pause(long longestNanos, String what, Exception cause)
      throws BackendException, InterruptedException {
    long nanos = ThreadLocalRandom.current().nextLong(longestNanos / 4, longestNanos);
    if (closed.await(nanos, TimeUnit.NANOSECONDS)) {
      throw AwsProblem.toBackendException(what, cause);
    }
  }

  private static InterruptedException interrupted(String what, AbortedException cause) {
    InterruptedException interrupted = new InterruptedException(what);
    interrupted.initCause(cause);
    return interrupted;
  }

  /** Makes every call in progress give up after its next failure. Any thread. */
  @Override
  public void close() {
    closed.countDown();
  }
}
