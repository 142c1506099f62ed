package dev.taskgauge.engine.run;

import dev.taskgauge.engine.measure.TimelinePoint;
import java.util.ArrayList;
import java.util.List;

/**
 * The moments of a run that are kept: all of them at first, and every second, fourth, … as a run
 * gets long, so that a run of hours takes no more room than one of minutes. Not for several threads
 * at once.
 */
final class Timeline {
  /** Four minutes at ten samples a second. */
  static final int MAX_POINTS = 2_400;

  private final List<TimelinePoint> kept = new ArrayList<>();
  private int stride = 1;
  private int sinceKept;

  /** Adds a moment; those at or behind it are taken back, as a late sample may be. */
  void add(TimelinePoint point) {
    while (!kept.isEmpty() && kept.get(kept.size() - 1).elapsedNanos() >= point.elapsedNanos()) {
      kept.remove(kept.size() - 1);
    }
    sinceKept++;
    if (sinceKept < stride) {
      return;
    }
    sinceKept = 0;
    kept.add(point);
    if (kept.size() == MAX_POINTS) {
      thin();
    }
  }

  /** Adds the end of the run, which is kept always. */
  void end(TimelinePoint point) {
    sinceKept = stride;
    add(point);
  }

  private void thin() {
    List<TimelinePoint> fewer = new ArrayList<>();
    for (int i = 1; i < kept.size(); i += 2) {
      fewer.add(kept.get(i));
    }
    kept.clear();
    kept.addAll(fewer);
    stride *= 2;
  }

  /** The moments, oldest first. */
  List<TimelinePoint> points() {
    return List.copyOf(kept);
  }
}
