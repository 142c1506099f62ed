package dev.taskgauge.app.chart;

import dev.taskgauge.app.figures.FigureText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The values of runs at a moment, as somebody reads them who points at the live chart. */
final class TraceValues {
  /** So much of the width of the chart counts as being pointed at. */
  static final double NEAR = 0.01;

  private static final int MOST_LINES = 8;

  private TraceValues() {}

  /**
   * A line for each run that has a moment near to a second; empty where none has.
   *
   * @param near how far away, in seconds
   */
  static String at(LiveTrace trace, Set<String> hidden, double seconds, double near) {
    List<String> lines = new ArrayList<>();
    for (LiveTrace.Series run : trace.series()) {
      int index = run.points().nearest(seconds);
      if (index >= 0 && !hidden.contains(run.name()) && isWithin(run, seconds, near)) {
        lines.add(line(run, index));
      }
    }
    if (lines.size() > MOST_LINES) {
      int more = lines.size() - MOST_LINES;
      lines.subList(MOST_LINES, lines.size()).clear();
      lines.add("and " + more + (more == 1 ? " more run" : " more runs"));
    }
    return String.join("\n", lines);
  }

  private static boolean isWithin(LiveTrace.Series run, double seconds, double near) {
    TracePoints points = run.points();
    return seconds >= points.seconds(0) - near
        && seconds <= points.seconds(points.size() - 1) + near;
  }

  private static String line(LiveTrace.Series run, int index) {
    TracePoints points = run.points();
    StringBuilder line =
        new StringBuilder(run.name())
            .append(": ")
            .append(FigureText.rate(points.tasksPerSecond(index)))
            .append(" tasks/s");
    if (!Double.isNaN(points.efficiencyPercent(index))) {
      line.append(", efficiency ")
          .append(FigureText.percent(points.efficiencyPercent(index) / 100));
    }
    if (!Double.isNaN(points.queuedTasks(index))) {
      line.append(String.format(Locale.ROOT, ", %,.0f in the queue", points.queuedTasks(index)));
    }
    return line.append(String.format(Locale.ROOT, ", at %,.1f s", points.seconds(index)))
        .toString();
  }
}
