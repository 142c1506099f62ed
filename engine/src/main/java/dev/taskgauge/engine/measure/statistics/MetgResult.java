package dev.taskgauge.engine.measure.statistics;

/** What a {@link MetgSearch} has found. */
public sealed interface MetgResult {
  /**
   * The efficiency crosses the target between two lengths that were measured.
   *
   * @param lengthNanos where it crosses, interpolated linearly over the logarithm of the length
   * @param lowNanos the longest length below the target
   * @param highNanos the shortest length that reaches it
   */
  record Found(long lengthNanos, long lowNanos, long highNanos) implements MetgResult {}

  /**
   * Even the shortest tasks reach the target.
   *
   * @param shortestNanos their length
   */
  record BelowShortest(long shortestNanos) implements MetgResult {}

  /**
   * Even the longest tasks do not reach the target.
   *
   * @param longestNanos their length
   */
  record AboveLongest(long longestNanos) implements MetgResult {}

  /** There is something to measure still. */
  record NotYet() implements MetgResult {}
}
