package dev.taskgauge.benchmarks.endtoend;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How many tasks a run has so that it takes about so long: as many as the run before would have
 * completed in that time, to two digits, and never fewer than the first.
 */
final class RunSize {
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

  /** A faulty rate shall not start a run of hours. */
  private static final long MAX = 100_000_000;

  private final long first;
  private final double seconds;
  private long tasks;

  /**
   * Of the first run.
   *
   * @param first how many tasks it has
   * @param seconds how long all others shall take
   */
  RunSize(long first, double seconds) {
    this.first = first;
    this.tasks = first;
    this.seconds = seconds;
  }

  /** Of the next run. */
  long tasks() {
    return tasks;
  }

  /** A run had this throughput. */
  void measured(double tasksPerSecond) {
    long fitting =
        new BigDecimal(tasksPerSecond * seconds).round(TWO_DIGITS).toBigInteger().longValue();
    tasks = Math.max(first, Math.min(MAX, fitting));
  }
}
