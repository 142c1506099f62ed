package dev.taskgauge.engine.measure;

import java.util.List;

/**
 * A moment from which a run had so many slots.
 *
 * @param elapsedNanos since the first task was submitted
 * @param slots how many slots from then on
 */
public record SlotsPoint(long elapsedNanos, int slots) {
  /** The slot time that was offered until the end: the area under the points. */
  public static long offeredNanos(List<SlotsPoint> points, long elapsedNanos) {
    long offered = 0;
    for (int i = 0; i < points.size(); i++) {
      long until = i + 1 < points.size() ? points.get(i + 1).elapsedNanos() : elapsedNanos;
      offered += points.get(i).slots() * Math.max(0, until - points.get(i).elapsedNanos());
    }
    return offered;
  }
}
