package dev.taskgauge.engine.run;

import dev.taskgauge.engine.backend.TaskMessage;
import dev.taskgauge.engine.experiment.AutoMessages;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.task.TaskRange;
import dev.taskgauge.engine.task.Workload;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Packs the tasks of a workload into messages, in order. */
final class MessagePacker implements Iterator<TaskMessage> {
  private final String runId;
  private final long maxTasks;
  private final long maxNominalNanos;
  private final Iterator<TaskRange> ranges;
  private long sequence;
  // What is left of the range in hand.
  private @Nullable TaskRange rest;

  private MessagePacker(String runId, Workload workload, long maxTasks, long maxNominalNanos) {
    this.runId = runId;
    this.ranges = workload.ranges().iterator();
    this.maxTasks = maxTasks;
    this.maxNominalNanos = maxNominalNanos;
    this.rest = ranges.next();
  }

  /**
   * Packs as set.
   *
   * @param slots among how many slots the messages are shared
   * @param autoNominalNanos with automatic sizing, a message is full when its tasks ask for this
   *     much together
   */
  static MessagePacker of(
      String runId, Workload workload, TasksPerMessage size, int slots, long autoNominalNanos) {
    if (!size.isAuto()) {
      return new MessagePacker(runId, workload, size.fixedCount(), Long.MAX_VALUE);
    }
    return new MessagePacker(
        runId, workload, AutoMessages.mostTasks(workload.taskCount(), slots), autoNominalNanos);
  }

  @Override
  public boolean hasNext() {
    return rest != null;
  }

  @Override
  public TaskMessage next() {
    List<TaskRange> packed = new ArrayList<>(1);
    long tasksLeft = maxTasks;
    long nominalNanosLeft = maxNominalNanos;
    TaskRange range = rest;
    if (range == null) {
      throw new NoSuchElementException();
    }
    while (range != null && tasksLeft > 0 && (nominalNanosLeft > 0 || packed.isEmpty())) {
      long nominalNanos = range.command().nominalNanos();
      long fitting = nominalNanos == 0 ? tasksLeft : nominalNanosLeft / nominalNanos;
      if (fitting == 0) {
        if (!packed.isEmpty()) {
          break;
        }
        fitting = 1;
      }
      long count = Math.min(range.count(), Math.min(tasksLeft, fitting));
      packed.add(new TaskRange(range.firstId(), count, range.command()));
      tasksLeft -= count;
      nominalNanosLeft -= count * nominalNanos;
      range = after(range, count);
    }
    rest = range;
    return new TaskMessage(runId, sequence++, packed);
  }

  private @Nullable TaskRange after(TaskRange range, long taken) {
    if (taken < range.count()) {
      return new TaskRange(range.firstId() + taken, range.count() - taken, range.command());
    }
    return ranges.hasNext() ? ranges.next() : null;
  }
}
