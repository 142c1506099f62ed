package dev.taskgauge.engine.report;

import dev.taskgauge.engine.report.chart.ChartValue;
import java.util.Arrays;

/** The figures of the report that this project reproduces, in its order. */
public enum ReportFigure {
  /** Figure 1. */
  LOCAL_10_000_SLEEP_0(1, "LOCAL: throughput of 10,000 tasks of sleep 0", "LOCAL", false),
  /** Figure 2. */
  LOCAL_100_000_SLEEP_0(2, "LOCAL: throughput of 100,000 tasks of sleep 0", "LOCAL", false),
  /** Figure 3. */
  LOCAL_THROUGHPUT(3, "LOCAL: throughput of 10 ms, 1 s and 10 s tasks", "LOCAL", false),
  /** Figure 4. */
  SQS_THROUGHPUT(4, "SQS: throughput of 10 ms, 1 s and 10 s tasks", "SQS", false),
  /** Figure 5. */
  LOCAL_EFFICIENCY(5, "LOCAL: efficiency of 10 ms, 1 s and 10 s tasks", "LOCAL", true),
  /** Figure 6. */
  SQS_EFFICIENCY(6, "SQS: efficiency of 10 ms, 1 s and 10 s tasks", "SQS", true);

  private final int number;
  private final String title;
  private final String backend;
  private final boolean efficiency;

  ReportFigure(int number, String title, String backend, boolean efficiency) {
    this.number = number;
    this.title = title;
    this.backend = backend;
    this.efficiency = efficiency;
  }

  /**
   * The figure with a number.
   *
   * @throws IllegalArgumentException where the report has none
   */
  public static ReportFigure of(int number) {
    return Arrays.stream(values())
        .filter(figure -> figure.number == number)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("report figure " + number + ": expected 1 to 6"));
  }

  /** Its number in the report, from 1 to 6. */
  public int number() {
    return number;
  }

  /** What it shows, against the number of workers. */
  public String title() {
    return title;
  }

  /** The back end that it is about: LOCAL or SQS. */
  public String backend() {
    return backend;
  }

  /** What its y axis shows. */
  public ChartValue value() {
    return efficiency ? ChartValue.EFFICIENCY : ChartValue.THROUGHPUT;
  }
}
