package dev.taskgauge.engine.report.chart;

import java.util.List;

/**
 * A stacked bar.
 *
 * @param group what stands above the bars that follow one another in it; empty for none
 * @param label what is written beside it
 * @param parts from the axis on; bars of one chart have parts of the same names
 */
public record ChartBar(String group, String label, List<Part> parts) {
  /**
   * A part of a bar.
   *
   * @param name what the legend says
   * @param percent how long it is
   */
  public record Part(String name, double percent) {}

  public ChartBar {
    parts = List.copyOf(parts);
  }

  /** A bar of no group. */
  public ChartBar(String label, List<Part> parts) {
    this("", label, parts);
  }
}
