package dev.taskgauge.engine.measure;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * All that was measured of one run.
 *
 * @param end how it ended
 * @param slots how many worker slots at the start
 * @param tasks the tasks and what became of them
 * @param elapsedNanos from submitting the first task to receiving the last result, on the client's
 *     monotonic clock; of a stopped run, to the moment when the last slot stood still, or where
 *     slots are elsewhere, when the client stopped
 * @param idealNanos the ideal time of the workload; of a stopped run or one with failed tasks, of
 *     the tasks that completed
 * @param slotTime where the slot time that was offered went: slots × elapsed, where none came or
 *     left
 * @param queueWait from the submission of a task's message to the start of the task
 * @param service from the start of a task to its end
 * @param timeline the run's progress, oldest first; the last point is the end of the run
 * @param slotsOverTime the number of slots at the start, and every change of it
 * @param queue what the run cost its queue; null where that is in this process
 */
public record RunMeasurement(
    RunEnd end,
    int slots,
    TaskCounts tasks,
    long elapsedNanos,
    long idealNanos,
    SlotTime slotTime,
    LatencySummary queueWait,
    LatencySummary service,
    List<TimelinePoint> timeline,
    List<SlotsPoint> slotsOverTime,
    @Nullable QueueFigures queue) {
  private static final double NANOS_PER_SECOND = 1e9;

  public RunMeasurement {
    timeline = List.copyOf(timeline);
    slotsOverTime = List.copyOf(slotsOverTime);
  }

  /** Of a run whose slots stayed the same, on a queue in this process. */
  public RunMeasurement(
      RunEnd end,
      int slots,
      TaskCounts tasks,
      long elapsedNanos,
      long idealNanos,
      SlotTime slotTime,
      LatencySummary queueWait,
      LatencySummary service,
      List<TimelinePoint> timeline) {
    this(
        end,
        slots,
        tasks,
        elapsedNanos,
        idealNanos,
        slotTime,
        queueWait,
        service,
        timeline,
        List.of(new SlotsPoint(0, slots)),
        null);
  }

  /** The slot time that was offered during the run. */
  public long offeredSlotNanos() {
    return SlotsPoint.offeredNanos(slotsOverTime, elapsedNanos);
  }

  /** Tasks completed ÷ elapsed; 0 where no time has passed. */
  public double throughputTasksPerSecond() {
    return elapsedNanos <= 0 ? 0 : tasks.completed() * NANOS_PER_SECOND / elapsedNanos;
  }

  /** Ideal ÷ elapsed, 0..1; empty where the ideal is 0. */
  public OptionalDouble efficiency() {
    return Efficiency.of(idealNanos, elapsedNanos);
  }
}
