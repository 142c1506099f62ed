package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.measure.NanoClock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Keeps a worker in the registry and watches the current run, on a thread of its own: it shows that
 * the worker is alive and reads which run is open, as often as {@link BeatSchedule} says.
 */
final class Presence implements AutoCloseable {
  private static final long LONGEST_LEAVE_MILLIS = 3_000;

  private final Registry registry;
  private final String workerId;
  private final int slots;
  private final LeaseTiming timing;
  private final NanoClock clock;
  private final LongSupplier completed;
  private final Consumer<String> troubles;
  private final Thread thread = new Thread(this::beatAll, "presence");

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean closed;
  private boolean hurried;
  private boolean registered;
  private String joinedRun = "";
  private @Nullable RunItem run;
  private final BeatSchedule schedule;

  private volatile Standing standing;
  private long beat;
  private int lives;

  /**
   * Not yet there.
   *
   * @param completed how many tasks the worker has completed, for those who look at the registry
   * @param troubles is told of what goes wrong and is tried again
   */
  Presence(
      Registry registry,
      String workerId,
      int slots,
      LeaseTiming timing,
      NanoClock clock,
      LongSupplier completed,
      Consumer<String> troubles) {
    this.registry = registry;
    this.workerId = workerId;
    this.slots = slots;
    this.timing = timing;
    this.clock = clock;
    this.completed = completed;
    this.troubles = troubles;
    this.schedule = new BeatSchedule(timing, clock);
    this.standing = newStanding(clock.nanoTime());
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** The name under which to claim now; it may have lapsed. */
  Standing standing() {
    return standing;
  }

  /** Waits for a name that has not lapsed; null where this was closed. */
  @Nullable Standing awaitValidStanding() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!closed && !(registered && standing.isValid(clock.nanoTime()))) {
        changed.awaitNanos(timing.beatNanos());
      }
      return closed ? null : standing;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for an open run.
   *
   * @return it, or null where none was open in time or this was closed
   */
  @Nullable RunItem awaitRun(long timeoutNanos) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long leftNanos = timeoutNanos;
      while (leftNanos > 0 && !closed && !(registered && isOpen(run))) {
        leftNanos = changed.awaitNanos(leftNanos);
      }
      return !closed && registered && isOpen(run) ? run : null;
    } finally {
      lock.unlock();
    }
  }

  /** Whether a run is still the current one and its client wants results, as last read. */
  boolean isCurrent(String runId) {
    lock.lock();
    try {
      RunItem latest = run;
      return latest != null && latest.open() && latest.runId().equals(runId);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until a run is not the current one any more, as last read, or this was closed.
   *
   * @return false where it still was after that time
   */
  boolean awaitOver(String runId, long timeoutNanos) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long leftNanos = timeoutNanos;
      while (leftNanos > 0 && !closed && isCurrent(runId)) {
        leftNanos = changed.awaitNanos(leftNanos);
      }
      return closed || !isCurrent(runId);
    } finally {
      lock.unlock();
    }
  }

  private static boolean isOpen(@Nullable RunItem run) {
    return run != null && run.open();
  }

  /** Gives up the name: what is claimed under it is anybody's, once the registry says so. */
  void lapse() {
    standing.lapse(clock.nanoTime());
    beatSoon();
  }

  /** Says in the registry that the worker takes part in a run; empty for none. Returns at once. */
  void join(String runId) {
    lock.lock();
    try {
      joinedRun = runId;
      beatSoon();
    } finally {
      lock.unlock();
    }
  }

  /** Reads the registry at once. Returns before it has. */
  void look() {
    lock.lock();
    try {
      hurry();
    } finally {
      lock.unlock();
    }
  }

  private void beatSoon() {
    lock.lock();
    try {
      schedule.beatWanted();
      hurry();
    } finally {
      lock.unlock();
    }
  }

  private void hurry() {
    hurried = true;
    changed.signalAll();
  }

  private void beatAll() {
    try {
      while (awaitNextBeat()) {
        beatOnce();
      }
    } catch (InterruptedException e) {
      // Closed.
    }
  }

  private void beatOnce() {
    String joined;
    boolean beats;
    lock.lock();
    try {
      joined = joinedRun;
      beats = schedule.begin(isIdle());
    } finally {
      lock.unlock();
    }
    try {
      if (beats) {
        showAlive(joined);
      }
      readRun();
    } catch (SdkException e) {
      troubles.accept("showing that this worker is alive: " + AwsProblem.reason(e));
    } catch (RuntimeException e) {
      // Whatever it is, a worker that stops beating for it is dead.
      troubles.accept("showing that this worker is alive: " + e);
    }
  }

  private void readRun() {
    RunItem latest = registry.currentRun();
    lock.lock();
    try {
      run = latest;
      registered = true;
      schedule.worked(isIdle());
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void showAlive(String joined) {
    Standing current = standing;
    long sentNanos = clock.nanoTime();
    if (!current.isValid(sentNanos)) {
      current = renew(current, sentNanos);
    }
    registry.write(item(current, joined));
    if (current == standing
        ? !current.extend(sentNanos, clock.nanoTime(), timing.validNanos())
        : !current.isValid(clock.nanoTime())) {
      // Too late: others may have taken this name for dead already. The next beat, now, has a new
      // one.
      troubles.accept("a beat took too long; this worker goes on under a new name");
      beatSoon();
      return;
    }
    standing = current;
  }

  private Standing renew(Standing lapsed, long nowNanos) {
    if (beat > 0) {
      troubles.accept(
          "could not show in time that this worker is alive; what it held may be taken over");
      registry.remove(lapsed.id());
    }
    return newStanding(nowNanos);
  }

  private Standing newStanding(long nowNanos) {
    lives++;
    return new Standing(WorkerItem.id(workerId, lives), nowNanos + timing.validNanos());
  }

  private WorkerItem item(Standing of, String joined) {
    beat++;
    return new WorkerItem(
        of.id(),
        slots,
        joined,
        beat,
        TimeUnit.NANOSECONDS.toMillis(timing.deadNanos()),
        completed.getAsLong());
  }

  /** False where this was closed. */
  private boolean awaitNextBeat() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long leftNanos = schedule.pauseNanos(isIdle());
      while (leftNanos > 0 && !closed && !hurried) {
        leftNanos = changed.awaitNanos(leftNanos);
      }
      hurried = false;
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  private boolean isIdle() {
    return joinedRun.isEmpty() && !isOpen(run);
  }

  /** Stops beating and leaves the registry, where that works within some seconds. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      thread.join(LONGEST_LEAVE_MILLIS);
      registry.remove(standing.id());
    } catch (SdkException e) {
      troubles.accept("leaving the registry: " + AwsProblem.reason(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
