package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.backend.BackendException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Makes a run the current one of its queue name, keeps it so while its client lives, and cleans up
 * before and after it. Watches the registry on a thread of its own.
 */
final class RunOwner implements AutoCloseable {
  private static final long BEAT_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long WAITING_LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long RUNNING_LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  /** A client whose beat stands still for so long is not there any more. */
  private static final long CLIENT_DEAD_NANOS = 4 * BEAT_NANOS;

  private static final long LEAVE_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final long PAUSE_MILLIS = 100;
  private static final long BEGIN_NANOS = TimeUnit.MINUTES.toNanos(10);

  /** What a client or worker had received when it died comes back to the queue only later. */
  private static final long LEFT_BEHIND_NANOS =
      TimeUnit.SECONDS.toNanos(SqsClientQueue.RESULT_VISIBILITY_SECONDS + 2);

  private final ClientParts parts;
  private final RunItem run;
  private final ClientFleet fleet;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = new Thread(this::watch, "run-owner");
  private volatile @Nullable BackendException trouble;
  private final DeadLetters deadLetters;
  private final QueueCleaner cleaner;

  /**
   * Of a run that is not current yet.
   *
   * @param deadLetters is watched while the run is open
   */
  RunOwner(ClientParts parts, RunItem run, ClientFleet fleet, DeadLetters deadLetters) {
    this.parts = parts;
    this.deadLetters = deadLetters;
    this.cleaner = new QueueCleaner(parts.calls(), parts.clock());
    this.run = run;
    this.fleet = fleet;
    thread.setDaemon(true);
  }

  String runId() {
    return run.runId();
  }

  /** What keeps the run from going on, or null. */
  @Nullable BackendException trouble() {
    return trouble;
  }

  /**
   * Takes the queue name over from whatever run was there, and cleans up after that.
   *
   * @throws BackendException where another client is using it
   */
  void begin() throws BackendException, InterruptedException {
    RunItem last = call(parts.registry()::currentRun);
    if (last != null && last.open()) {
      awaitDeath(last);
    }
    // First it is ours, so that nobody else submits what is drained here; then it is opened.
    RunItem notYet = new RunItem(run.runId(), false, run.naive(), 0);
    take(notYet, last == null ? null : last.runId());
    if (last != null) {
      awaitLeft(last.runId());
    }
    long deadlineNanos = parts.clock().nanoTime() + BEGIN_NANOS;
    cleaner.drain(queues(), deadlineNanos);
    deadLetters.start();
    take(run, run.runId());
    thread.start();
  }

  private List<String> queues() {
    return List.of(parts.urls().requests(), parts.urls().results());
  }

  private void take(RunItem item, @Nullable String replaced)
      throws BackendException, InterruptedException {
    boolean written = call(() -> parts.registry().write(item, replaced));
    if (!written) {
      throw new BackendException("another client has begun to use this queue name just now");
    }
  }

  private <T extends @Nullable Object> T call(Supplier<T> request)
      throws BackendException, InterruptedException {
    return parts.retrier().call("reading the ledger", request);
  }

  private void awaitDeath(RunItem last) throws BackendException, InterruptedException {
    long sinceNanos = parts.clock().nanoTime();
    parts.notes().accept("the client of the last run is gone or busy; looking whether it lives");
    while (parts.clock().nanoTime() - sinceNanos < CLIENT_DEAD_NANOS) {
      pause();
      RunItem now = call(parts.registry()::currentRun);
      if (now == null || !now.open() || !now.runId().equals(last.runId())) {
        return;
      }
      if (now.beat() != last.beat()) {
        throw new BackendException(
            "another client is using this queue name; wait for its end, or use another name");
      }
    }
  }

  /** Workers delete what they hold of a run that is over; that takes them a beat or two. */
  private void awaitLeft(String runId) throws BackendException, InterruptedException {
    long sinceNanos = parts.clock().nanoTime();
    while (parts.clock().nanoTime() - sinceNanos < LEAVE_NANOS) {
      List<WorkerItem> workers = call(parts.registry()::workers);
      if (workers.stream().noneMatch(worker -> worker.runId().equals(runId))) {
        return;
      }
      pause();
    }
  }

  private static void pause() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
  }

  private void watch() {
    long beat = run.beat();
    long nextBeatNanos = parts.clock().nanoTime() + BEAT_NANOS;
    try {
      boolean ended = false;
      while (!ended) {
        try {
          fleet.seen(parts.registry().workers());
          if (parts.clock().nanoTime() - nextBeatNanos >= 0) {
            nextBeatNanos += BEAT_NANOS;
            beat++;
            beat(beat);
          }
        } catch (SdkException e) {
          parts.notes().accept("watching the workers: " + AwsProblem.reason(e));
        } catch (BackendException e) {
          trouble = e;
        } catch (RuntimeException e) {
          // Whatever it is, a client that stops beating for it is dead.
          parts.notes().accept("watching the workers: " + e);
        }
        long pauseNanos = fleet.hasStarted() ? RUNNING_LOOK_NANOS : WAITING_LOOK_NANOS;
        ended = closed.await(pauseNanos, TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException e) {
      // Closed.
    }
  }

  private void beat(long beat) throws BackendException {
    RunItem now = new RunItem(run.runId(), true, run.naive(), beat);
    if (!parts.registry().write(now, run.runId())) {
      throw new BackendException("another client has taken over this queue name");
    }
  }

  /** Tells the workers that no more results are wanted. */
  void endRun() throws BackendException, InterruptedException {
    closed.countDown();
    thread.join();
    RunItem over = new RunItem(run.runId(), false, run.naive(), -1);
    call(() -> parts.registry().write(over, run.runId()));
    fleet.isOver();
    deadLetters.close();
  }

  /** Waits until the workers have left, and removes what is left on the queues. */
  void cleanUp() throws BackendException, InterruptedException {
    awaitAllLeft();
    long deadlineNanos = parts.clock().nanoTime() + LEFT_BEHIND_NANOS;
    boolean clean = false;
    while (!clean && parts.clock().nanoTime() - deadlineNanos < 0) {
      clean = cleaner.drain(queues(), deadlineNanos);
      if (!clean) {
        pause();
      }
    }
  }

  /** Who leaves hands over what it still has, which shall not stay; the dead are not waited for. */
  private void awaitAllLeft() throws BackendException, InterruptedException {
    long sinceNanos = parts.clock().nanoTime();
    fleet.seen(call(parts.registry()::workers));
    while (fleet.readySlots() > 0 && parts.clock().nanoTime() - sinceNanos < LEAVE_NANOS) {
      pause();
      fleet.seen(call(parts.registry()::workers));
    }
  }

  @Override
  public void close() {
    closed.countDown();
    thread.interrupt();
    deadLetters.close();
  }
}
