package dev.taskgauge.engine.report.chart;

import java.util.List;

/**
 * A stacked bar.
 *
 * @param label what is written below it
 * @param parts from the bottom up; bars of one chart have parts of the same names
 */
public record ChartBar(String label, List<Part> parts) {
  /**
   * A part of a bar.
   *
   * @param name what the legend says
   * @param percent how high it is
   */
  public record Part(String name, double percent) {}

  public ChartBar {
    parts = List.copyOf(parts);
  }
}
