package dev.taskgauge.engine.measure.statistics;

/**
 * The task lengths among which a {@link MetgSearch} looks.
 *
 * @param shortestNanos 1 or more
 * @param longestNanos not below the shortest
 * @param startNanos the first to be measured, from the shortest to the longest; best a little above
 *     what is expected to be found, as short tasks take less time to measure
 */
public record MetgRange(long shortestNanos, long longestNanos, long startNanos) {
  /** Refuses lengths in another order. */
  public MetgRange {
    if (shortestNanos < 1) {
      throw new IllegalArgumentException(
          "shortest length " + shortestNanos + " ns: expected 1 ns or more");
    }
    if (longestNanos < shortestNanos) {
      throw new IllegalArgumentException(
          "longest length "
              + longestNanos
              + " ns: expected "
              + shortestNanos
              + " ns, the shortest, or more");
    }
    if (startNanos < shortestNanos || startNanos > longestNanos) {
      throw new IllegalArgumentException(
          "first length "
              + startNanos
              + " ns: expected "
              + shortestNanos
              + " to "
              + longestNanos
              + " ns");
    }
  }

  /** Starts in the middle, on a logarithmic scale. */
  public MetgRange(long shortestNanos, long longestNanos) {
    this(shortestNanos, longestNanos, middle(shortestNanos, longestNanos));
  }

  /** √(low × high), from low to high. */
  static long middle(long lowNanos, long highNanos) {
    long middle = Math.round(Math.sqrt((double) lowNanos) * Math.sqrt((double) highNanos));
    return Math.max(lowNanos, Math.min(highNanos, middle));
  }
}
