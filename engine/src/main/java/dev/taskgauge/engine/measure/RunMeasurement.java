package dev.taskgauge.engine.measure;

import java.util.List;
import java.util.OptionalDouble;

/**
 * All that was measured of one run.
 *
 * @param end how it ended
 * @param slots how many worker slots
 * @param tasks the tasks and what became of them
 * @param elapsedNanos from submitting the first task to receiving the last result, on the client's
 *     monotonic clock; of a stopped run, to the moment when the last slot stood still
 * @param idealNanos the ideal time of the workload; of a stopped run or one with failed tasks, of
 *     the tasks that completed
 * @param slotTime where the slots × elapsed went
 * @param queueWait from the submission of a task's message to the start of the task
 * @param service from the start of a task to its end
 * @param timeline the run's progress, oldest first; the last point is the end of the run
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
    List<TimelinePoint> timeline) {
  private static final double NANOS_PER_SECOND = 1e9;

  public RunMeasurement {
    timeline = List.copyOf(timeline);
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
