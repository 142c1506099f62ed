package dev.taskgauge.engine.measure;

import java.util.OptionalDouble;

/**
 * The one definition of ideal time and efficiency; see the README's section on what is measured.
 */
public final class Efficiency {
  private Efficiency() {}

  /**
   * The shortest time in which so much work can be done: max(total nominal length ÷ slots, longest
   * task), in nanoseconds.
   */
  public static long idealNanos(long totalNominalNanos, long longestNominalNanos, int slots) {
    return Math.max(-Math.floorDiv(-totalNominalNanos, slots), longestNominalNanos);
  }

  /**
   * The same where slots came or left: their number is the mean over the run, offered slot time ÷
   * elapsed.
   */
  public static long idealNanos(
      long totalNominalNanos, long longestNominalNanos, long offeredSlotNanos, long elapsedNanos) {
    if (offeredSlotNanos <= 0) {
      return longestNominalNanos;
    }
    double shared = (double) totalNominalNanos * elapsedNanos / offeredSlotNanos;
    return Math.max((long) Math.ceil(shared), longestNominalNanos);
  }

  /** Ideal ÷ elapsed, 0..1; empty (shown as "–") where the ideal is 0 or no time has passed. */
  public static OptionalDouble of(long idealNanos, long elapsedNanos) {
    return idealNanos <= 0 || elapsedNanos <= 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) idealNanos / elapsedNanos);
  }
}
