package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.measure.NanoClock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Does what has to be done from time to time while a worker takes part in a run: keeps its messages
 * invisible, looks after contested ones, and reports when all is quiet. A thread of its own.
 */
final class Housekeeper implements AutoCloseable {
  /** With news, it looks so often whether all is quiet. */
  private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(30);

  private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(40);

  private final LeaseTiming timing;
  private final NanoClock clock;
  private final Holdings holdings;
  private final QueueCalls calls;
  private final String url;
  private final Claimer claimer;
  private final Outbox outbox;
  private final WorkerParts parts;
  private final Semaphore woken = new Semaphore(0);
  private volatile boolean closed;
  private final Thread thread = new Thread(this::keep, "housekeeper");

  Housekeeper(
      LeaseTiming timing,
      NanoClock clock,
      Holdings holdings,
      QueueCalls calls,
      String url,
      Claimer claimer,
      Outbox outbox,
      WorkerParts parts) {
    this.timing = timing;
    this.clock = clock;
    this.holdings = holdings;
    this.calls = calls;
    this.url = url;
    this.claimer = claimer;
    this.outbox = outbox;
    this.parts = parts;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** A message has been dealt with: it may be the last one for a while. Any thread; cheap. */
  void mayBeQuiet() {
    if (isQuiet() && woken.availablePermits() == 0) {
      woken.release();
    }
  }

  /** Copies of what other workers hold may stay here to the end of the run. */
  private boolean isQuiet() {
    return holdings.size() <= claimer.contestedCount();
  }

  private void keep() {
    long nextRenewNanos = clock.nanoTime();
    long nextLookNanos = nextRenewNanos;
    boolean hasNews = false;
    try {
      while (!closed) {
        long untilNanos = Math.min(nextRenewNanos, nextLookNanos) - clock.nanoTime();
        await(hasNews ? Math.min(TICK_NANOS, untilNanos) : untilNanos);
        try {
          hasNews = isQuiet() && outbox.reportNews(QUIET_NANOS);
          long nowNanos = clock.nanoTime();
          if (nowNanos - nextRenewNanos >= 0) {
            nextRenewNanos = nowNanos + timing.leaseNanos() / 8;
            renew(nowNanos);
          }
          if (nowNanos - nextLookNanos >= 0) {
            nextLookNanos = nowNanos + timing.lookNanos();
            claimer.lookAfterContested();
          }
        } catch (BackendException e) {
          parts.troubles().accept(String.valueOf(e.getMessage()));
        } catch (SdkException e) {
          if (!closed) {
            parts.troubles().accept("looking after messages: " + AwsProblem.reason(e));
          }
        } catch (RuntimeException e) {
          // Nobody else renews what is held here.
          parts.troubles().accept("looking after messages: " + e);
        }
      }
    } catch (InterruptedException e) {
      // Closed.
    }
  }

  private void await(long nanos) throws InterruptedException {
    if (woken.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
      woken.drainPermits();
    }
  }

  /** A third of the lease is left for what may go wrong. */
  private void renew(long nowNanos) throws BackendException, InterruptedException {
    List<SqsLease> old = new ArrayList<>();
    for (SqsLease lease : holdings.all()) {
      if (nowNanos - lease.renewedNanos() > timing.leaseNanos() / 3) {
        old.add(lease);
      }
    }
    for (int start = 0; start < old.size(); start += QueueCalls.MAX_BATCH) {
      List<SqsLease> some = old.subList(start, Math.min(old.size(), start + QueueCalls.MAX_BATCH));
      List<String> handles = new ArrayList<>();
      for (SqsLease lease : some) {
        List<String> all = lease.handles();
        handles.add(all.get(all.size() - 1));
      }
      calls.changeVisibility(url, handles, timing.visibilitySeconds());
      some.forEach(lease -> lease.renewed(nowNanos));
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
