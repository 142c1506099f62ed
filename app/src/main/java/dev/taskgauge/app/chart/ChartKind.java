package dev.taskgauge.app.chart;

/** The charts, in the order of their tabs. */
public enum ChartKind {
  LIVE("Live", ""),
  THROUGHPUT("Throughput", "throughput"),
  EFFICIENCY("Efficiency", "efficiency"),
  LOST_TIME("Lost time", "lost-time"),
  LATENCY("Latency", "latency"),
  TASK_LENGTH("Task length", "efficiency-by-length"),
  WORKER_FIT("Worker fit", "scalability");

  private final String title;
  private final String fileName;

  ChartKind(String title, String fileName) {
    this.title = title;
    this.fileName = fileName;
  }

  /** What its tab says. */
  public String title() {
    return title;
  }

  /** Whether a chart of a report, by the name of its file, is of this kind. */
  public boolean shows(String chartFileName) {
    return chartFileName.equals(fileName)
        || (this == WORKER_FIT && chartFileName.startsWith(fileName + "-"));
  }
}
