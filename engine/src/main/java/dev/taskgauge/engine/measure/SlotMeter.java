package dev.taskgauge.engine.measure;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Accounts for every nanosecond of one slot and for every task that it executes.
 *
 * <p>The slot tells each moment at which it turns from one thing to the next; the time since the
 * moment before belongs to what just ended, so nothing is counted twice and nothing is left out.
 * The moments come from the slot's monotonic clock and never go back.
 *
 * <p>Written by the slot's thread alone. The counters may be read by any thread at any time and lag
 * by a few tasks; {@link #slotTime} is exact once the slot has ended.
 */
public sealed class SlotMeter extends PaddingBefore permits ApartSlotMeter {
  private static final VarHandle COMPLETED = counter("completed");
  private static final VarHandle FAILED = counter("failed");
  private static final VarHandle WORK = counter("workNanos");

  private final LatencyHistograms histograms;

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
    pendingWaitTasksNanos += nowNanos - markNanos;
    markNanos = nowNanos;
  }

  /** The tasks that come next were put on the queue at this moment of the slot's clock. */
  public void tasksQueuedSince(long momentNanos) {
    queuedSinceNanos = momentNanos;
  }

  /** The slot waited for a claim until now. */
  public void waitedForClaim(long nowNanos) {
    pendingWaitClaimsNanos += nowNanos - markNanos;
    markNanos = nowNanos;
  }

  /** The slot handed over results until now. */
  public void handedOver(long nowNanos) {
    pendingHandOverNanos += nowNanos - markNanos;
    markNanos = nowNanos;
  }

  /** The moment at which the current activity began: the start of a task that ends next. */
  public long markNanos() {
    return markNanos;
  }

  /** A task that began at {@link #markNanos()} completed now. */
  public void taskCompleted(long nowNanos, long nominalNanos) {
    long serviceNanos = taskEnded(nowNanos);
    overshootNanos += serviceNanos - nominalNanos;
    longestNominalNanos = Math.max(longestNominalNanos, nominalNanos);
    WORK.setOpaque(this, workNanos + nominalNanos);
    COMPLETED.setOpaque(this, completed + 1);
  }

  /** A task that began at {@link #markNanos()} failed now; none of its time was useful. */
  public void taskFailed(long nowNanos) {
    overshootNanos += taskEnded(nowNanos);
    FAILED.setOpaque(this, failed + 1);
  }

  private long taskEnded(long nowNanos) {
    long startNanos = markNanos;
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
    long serviceNanos = nowNanos - startNanos;
    histograms.record(startNanos - queuedSinceNanos, serviceNanos);
    lastEndNanos = nowNanos;
    markNanos = nowNanos;
    return serviceNanos;
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
