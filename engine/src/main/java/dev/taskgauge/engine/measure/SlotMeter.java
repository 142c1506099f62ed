package dev.taskgauge.engine.measure;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * Accounts for every nanosecond of one slot and for every task that it executes.
 *
 * <p>The slot tells each moment at which it turns from one thing to the next; the time since the
 * moment before belongs to what just ended, so nothing is counted twice and nothing is left out.
 * The moments come from the slot's monotonic clock and never go back.
 *
 * <p>Tasks that complete one right after the other are counted together, as that takes a third of
 * the time: the processor does nothing else while it reads the clock. Whatever else the slot tells
 * counts what is left, and so does {@link #settle}, for who ends or executes a long task.
 *
 * <p>Written by the slot's thread alone. The counters may be read by any thread at any time and lag
 * by 10 µs and a task; {@link #slotTime} is exact once the slot has settled and ended.
 */
public sealed class SlotMeter extends PaddingBefore permits ApartSlotMeter {
  private static final VarHandle COMPLETED = counter("completed");
  private static final VarHandle FAILED = counter("failed");
  private static final VarHandle WORK = counter("workNanos");

  private static final int MAX_BURST = 512;
  private static final long MAX_BURST_NANOS = 10_000;

  /** To count so many takes longer than one of them does, which fewer are not worth a look at. */
  private static final int MANY = 16;

  private final LatencyHistograms histograms;

  // Tasks of one nominal length that completed one right after the other, and are not counted yet.
  // The array is small while each is counted alone, as thousands of slots have long tasks; then
  // large, so that what one slot writes is far from what another one does.
  private long[] burstEndsNanos = new long[1];
  private int burst;
  private long burstStartNanos;
  private long burstNominalNanos;

  // Read by the sampler while the slot runs.
  private long completed;
  private long failed;
  private long workNanos;

  private long longestNominalNanos;
  private long overshootNanos;
  private long waitTasksNanos;
  private long waitClaimsNanos;
  private long handOverNanos;

  // Since the last task: it counts as waiting only if another task comes, else as tail.
  private long pendingWaitTasksNanos;
  private long pendingWaitClaimsNanos;
  private long pendingHandOverNanos;

  private long markNanos;
  private long queuedSinceNanos;
  private long firstStartNanos;
  private long lastEndNanos;
  // Who sees it set also sees when the first task started.
  private volatile boolean hadTask;

  SlotMeter(LatencyHistograms histograms) {
    this.histograms = histograms;
  }

  private static VarHandle counter(String field) {
    try {
      return MethodHandles.lookup().findVarHandle(SlotMeter.class, field, long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** The slot begins, waiting for tasks. */
  public void began(long nowNanos) {
    markNanos = nowNanos;
  }

  /** The slot waited for tasks until now. */
  public void waitedForTasks(long nowNanos) {
    settle();
    pendingWaitTasksNanos += nowNanos - markNanos;
    markNanos = nowNanos;
  }

  /** The tasks that come next were put on the queue at this moment of the slot's clock. */
  public void tasksQueuedSince(long momentNanos) {
    settle();
    queuedSinceNanos = momentNanos;
  }

  /** The slot waited for a claim until now. */
  public void waitedForClaim(long nowNanos) {
    settle();
    pendingWaitClaimsNanos += nowNanos - markNanos;
    markNanos = nowNanos;
  }

  /** The slot handed over results, or counted tasks, until now. */
  public void handedOver(long nowNanos) {
    settle();
    pendingHandOverNanos += nowNanos - markNanos;
    markNanos = nowNanos;
  }

  /** The moment at which the current activity began: the start of a task that ends next. */
  public long markNanos() {
    return markNanos;
  }

  /**
   * A task that began at {@link #markNanos()} completed now. It may be counted later.
   *
   * @return whether many were counted, which takes longer than a short task: the next one begins
   *     once the slot has told that they were {@link #handedOver}
   */
  public boolean taskCompleted(long nowNanos, long nominalNanos) {
    boolean many = nominalNanos != burstNominalNanos && settle();
    burstNominalNanos = nominalNanos;
    if (burst == 0) {
      burstStartNanos = markNanos;
    }
    burstEndsNanos[burst++] = nowNanos;
    markNanos = nowNanos;
    if (nowNanos - burstStartNanos >= MAX_BURST_NANOS || burst == MAX_BURST) {
      many |= settle();
      return many;
    }
    if (burst == burstEndsNanos.length) {
      burstEndsNanos = Arrays.copyOf(burstEndsNanos, MAX_BURST);
    }
    return many;
  }

  /**
   * A task that began at {@link #markNanos()} failed now; none of its time was useful.
   *
   * @return whether many were counted, as of {@link #taskCompleted}
   */
  public boolean taskFailed(long nowNanos) {
    boolean many = settle();
    long startNanos = markNanos;
    tasksEnded(startNanos, nowNanos);
    histograms.record(startNanos - queuedSinceNanos, nowNanos - startNanos);
    overshootNanos += nowNanos - startNanos;
    markNanos = nowNanos;
    FAILED.setOpaque(this, failed + 1);
    return many;
  }

  /**
   * Counts the tasks that completed and are not counted yet.
   *
   * @return whether they were many, as of {@link #taskCompleted}
   */
  public boolean settle() {
    int tasks = burst;
    if (tasks == 0) {
      return false;
    }
    burst = 0;
    long endNanos = burstEndsNanos[tasks - 1];
    long nominalNanos = tasks * burstNominalNanos;
    tasksEnded(burstStartNanos, endNanos);
    histograms.record(queuedSinceNanos, burstStartNanos, burstEndsNanos, tasks);
    overshootNanos += endNanos - burstStartNanos - nominalNanos;
    longestNominalNanos = Math.max(longestNominalNanos, burstNominalNanos);
    WORK.setOpaque(this, workNanos + nominalNanos);
    COMPLETED.setOpaque(this, completed + tasks);
    return tasks >= MANY;
  }

  private void tasksEnded(long startNanos, long endNanos) {
    if (!hadTask) {
      firstStartNanos = startNanos;
      hadTask = true;
    } else {
      waitTasksNanos += pendingWaitTasksNanos;
      waitClaimsNanos += pendingWaitClaimsNanos;
      handOverNanos += pendingHandOverNanos;
    }
    pendingWaitTasksNanos = 0;
    pendingWaitClaimsNanos = 0;
    pendingHandOverNanos = 0;
    lastEndNanos = endNanos;
  }

  /** Tasks completed so far. Any thread. */
  public long completed() {
    return (long) COMPLETED.getOpaque(this);
  }

  /** Tasks failed so far. Any thread. */
  public long failed() {
    return (long) FAILED.getOpaque(this);
  }

  /** Nominal work done so far. Any thread. */
  public long workNanos() {
    return (long) WORK.getOpaque(this);
  }

  /** Whether the slot has had a task. */
  boolean hadTask() {
    return hadTask;
  }

  /** The moment at which the first task started, where there was one. */
  long firstStartNanos() {
    return firstStartNanos;
  }

  /** Where the time between the first task's start and the last one's end went. */
  SlotTime betweenTasks() {
    return new SlotTime(
        workNanos, overshootNanos, waitTasksNanos, waitClaimsNanos, handOverNanos, 0, 0);
  }

  /** The nominal length of the longest task that completed. After the slot has ended. */
  long longestNominalNanos() {
    return longestNominalNanos;
  }

  /**
   * Where the slot's time went between two moments that enclose all of its tasks. The parts add up
   * to the time between them. After the slot has ended.
   */
  SlotTime slotTime(long runStartNanos, long runEndNanos) {
    if (!hadTask) {
      return new SlotTime(0, 0, 0, 0, 0, runEndNanos - runStartNanos, 0);
    }
    return new SlotTime(
        workNanos,
        overshootNanos,
        waitTasksNanos,
        waitClaimsNanos,
        handOverNanos,
        firstStartNanos - runStartNanos,
        runEndNanos - lastEndNanos);
  }
}
