package dev.taskgauge.app.compare;

/** What is compared in the chart and in the columns of values. */
public enum CompareKind {
  THROUGHPUT("Throughput", "tasks/s"),
  EFFICIENCY("Efficiency", "efficiency");

  private final String title;
  private final String column;

  CompareKind(String title, String column) {
    this.title = title;
    this.column = column;
  }

  /** What its button says. */
  public String title() {
    return title;
  }

  /** What a column of its values is called. */
  String column() {
    return column;
  }
}
