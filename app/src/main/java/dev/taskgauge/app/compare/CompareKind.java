package dev.taskgauge.app.compare;

/** What is compared in the chart and in the columns of values. */
public enum CompareKind {
  THROUGHPUT("Throughput", "tasks/s", "comparison-throughput"),
  EFFICIENCY("Efficiency", "efficiency", "comparison-efficiency");

  private final String title;
  private final String column;
  private final String chartName;

  CompareKind(String title, String column, String chartName) {
    this.title = title;
    this.column = column;
    this.chartName = chartName;
  }

  /** What its button says. */
  public String title() {
    return title;
  }

  /** What a column of its values is called. */
  String column() {
    return column;
  }

  /** The name of its chart among those of a comparison. */
  String chartName() {
    return chartName;
  }
}
