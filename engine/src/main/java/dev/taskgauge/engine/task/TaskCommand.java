package dev.taskgauge.engine.task;

import java.util.concurrent.TimeUnit;

/**
 * What a task does and how long it asks for.
 *
 * @param kind what it does
 * @param nominalNanos the time that it asks for, 0 to {@link #MAX_NOMINAL_NANOS}
 */
public record TaskCommand(TaskKind kind, long nominalNanos) {
  /** The longest task that is accepted: 24 h. */
  public static final long MAX_NOMINAL_NANOS = TimeUnit.HOURS.toNanos(24);

  public TaskCommand {
    if (nominalNanos < 0 || nominalNanos > MAX_NOMINAL_NANOS) {
      throw new IllegalArgumentException(
          "task length " + nominalNanos + " ns: expected 0 to " + MAX_NOMINAL_NANOS + " ns (24 h)");
    }
  }

  /** {@code sleep} of so many nanoseconds. */
  public static TaskCommand sleep(long nominalNanos) {
    return new TaskCommand(TaskKind.SLEEP, nominalNanos);
  }

  /** {@code cpu} of so many nanoseconds. */
  public static TaskCommand cpu(long nominalNanos) {
    return new TaskCommand(TaskKind.CPU, nominalNanos);
  }
}
