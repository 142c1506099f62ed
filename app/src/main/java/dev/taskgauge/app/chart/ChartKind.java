package dev.taskgauge.app.chart;

/** The charts, in the order of their tabs. */
public enum ChartKind {
  LIVE("Live"),
  THROUGHPUT("Throughput"),
  EFFICIENCY("Efficiency"),
  LOST_TIME("Lost time");

  private final String title;

  ChartKind(String title) {
    this.title = title;
  }

  /** What its tab says. */
  public String title() {
    return title;
  }
}
