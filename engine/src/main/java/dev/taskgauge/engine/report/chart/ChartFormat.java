package dev.taskgauge.engine.report.chart;

/** Kinds of file that a chart can be written to. */
public enum ChartFormat {
  /** Pixels, twice as many as the size says in each direction. */
  PNG("png"),
  /** Lines and searchable text, for web pages and drawing programs. */
  SVG("svg"),
  /** Lines and searchable text, for print: one page of the chart's size. */
  PDF("pdf");

  private final String extension;

  ChartFormat(String extension) {
    this.extension = extension;
  }

  /** How names of such files end, without the dot. */
  public String extension() {
    return extension;
  }
}
