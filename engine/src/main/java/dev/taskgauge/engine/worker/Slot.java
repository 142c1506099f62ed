package dev.taskgauge.engine.worker;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.backend.Claim;
import dev.taskgauge.engine.backend.Lease;
import dev.taskgauge.engine.backend.MessageResult;
import dev.taskgauge.engine.backend.TaskFailure;
import dev.taskgauge.engine.backend.TaskMessage;
import dev.taskgauge.engine.backend.TaskQueue;
import dev.taskgauge.engine.measure.NanoClock;
import dev.taskgauge.engine.measure.SlotMeter;
import dev.taskgauge.engine.task.TaskCommand;
import dev.taskgauge.engine.task.TaskRange;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The worker loop of one slot: receive, claim, execute, hand over, acknowledge. */
final class Slot {
  // Long, as stopReceiving ends the wait: thousands of waits that run out together are costly.
  private static final long RECEIVE_TIMEOUT_NANOS = TimeUnit.HOURS.toNanos(1);

  /** A task this long is worth telling the gate of it, which takes some nanoseconds. */
  private static final long LONG_TASK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private final TaskQueue queue;
  private final TaskExecutor executor;
  private final SlotMeter meter;
  private final NanoClock clock;
  private final StopSignal stop;
  private final StopSignal leave;

  private final SlotGate gate = new SlotGate();

  // Of the message in hand.
  private long completed;
  private List<TaskFailure> failures = List.of();

  /**
   * Not yet at work.
   *
   * @param stop breaks off what it executes
   * @param leave lets it finish the message in hand
   */
  Slot(
      TaskQueue queue,
      TaskExecutor executor,
      SlotMeter meter,
      NanoClock clock,
      StopSignal stop,
      StopSignal leave) {
    this.queue = queue;
    this.executor = executor;
    this.meter = meter;
    this.clock = clock;
    this.stop = stop;
    this.leave = leave;
  }

  /** What abandons this slot while it is away. */
  SlotGate gate() {
    return gate;
  }

  /**
   * Works until one of the signals.
   *
   * @throws InterruptedException where it was stopped or abandoned on the way
   */
  void work() throws BackendException, InterruptedException {
    meter.began(clock.nanoTime());
    while (!stop.isSet() && !leave.isSet()) {
      Lease lease = receive();
      if (lease != null) {
        handle(lease);
      }
    }
  }

  private @Nullable Lease receive() throws BackendException, InterruptedException {
    gate.leave();
    Lease lease = queue.receive(RECEIVE_TIMEOUT_NANOS);
    if (!gate.comeBack()) {
      if (lease != null) {
        lease.giveBack();
      }
      throw new StoppedException();
    }
    long nowNanos = clock.nanoTime();
    meter.waitedForTasks(nowNanos);
    if (lease != null) {
      meter.tasksQueuedSince(nowNanos - lease.queuedNanos());
    }
    return lease;
  }

  private void handle(Lease lease) throws BackendException, InterruptedException {
    boolean ended = false;
    try {
      Claim claim = lease.claim();
      meter.waitedForClaim(clock.nanoTime());
      if (claim == Claim.GRANTED) {
        TaskMessage message = lease.message();
        if (!execute(message, lease)) {
          return;
        }
        queue.sendResult(
            new MessageResult(message.runId(), message.sequence(), completed, failures));
        lease.acknowledge();
      }
      ended = true;
    } finally {
      if (!ended) {
        lease.giveBack();
      }
    }
    meter.handedOver(clock.nanoTime());
  }

  /** Returns whether all of it was executed; false where another worker may have it by now. */
  private boolean execute(TaskMessage message, Lease lease) throws InterruptedException {
    failures = List.of();
    completed = 0;
    for (TaskRange range : message.ranges()) {
      try {
        if (!execute(range, lease)) {
          return false;
        }
      } finally {
        if (meter.settle()) {
          meter.handedOver(clock.nanoTime());
        }
      }
    }
    return true;
  }

  private boolean execute(TaskRange range, Lease lease) throws InterruptedException {
    TaskCommand command = range.command();
    boolean isLong = command.nominalNanos() >= LONG_TASK_NANOS;
    // Not counted in the field, which may share a cache line with what another slot reads.
    long done = 0;
    for (long i = 0; i < range.count(); i++) {
      if (stop.isSet()) {
        throw new StoppedException();
      }
      if (!lease.isHeld(meter.markNanos())) {
        return false;
      }
      if (isLong) {
        // Once away, another thread may take the meter for one that has ended.
        meter.settle();
        gate.leave();
      }
      done += execute(range.firstId() + i, command, isLong);
    }
    completed += done;
    return true;
  }

  /** Returns how many tasks completed: one, or none where it failed. */
  private int execute(long taskId, TaskCommand command, boolean isAway)
      throws InterruptedException {
    TaskFailedException failure = null;
    long endNanos;
    try {
      endNanos = executor.execute(command, meter.markNanos());
    } catch (TaskFailedException e) {
      failure = e;
      endNanos = clock.nanoTime();
    }
    if (isAway && !gate.comeBack()) {
      throw new StoppedException();
    }
    if (failure == null) {
      if (meter.taskCompleted(endNanos, command.nominalNanos())) {
        meter.handedOver(clock.nanoTime());
      }
      return 1;
    }
    if (meter.taskFailed(endNanos)) {
      meter.handedOver(clock.nanoTime());
    }
    addFailure(new TaskFailure(taskId, String.valueOf(failure.getMessage())));
    return 0;
  }

  private void addFailure(TaskFailure failure) {
    if (failures.isEmpty()) {
      failures = new ArrayList<>();
    }
    failures.add(failure);
  }
}
