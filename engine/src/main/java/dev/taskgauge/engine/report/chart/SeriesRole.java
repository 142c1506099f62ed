package dev.taskgauge.engine.report.chart;

/** What a series is, and so how it is drawn. In the order of the legend; the first lies on top. */
public enum SeriesRole {
  /** Measured here: a solid line with filled markers and the bars of its intervals. */
  MEASURED,
  /** Measured by somebody else: a dashed line with hollow markers. */
  REFERENCE,
  /** A curve fitted to measurements: a thin solid line. */
  FIT,
  /** What no back end can exceed: a thin dashed line in grey. */
  IDEAL,
  /** Measured here, where a fitted curve is to be seen: filled markers and bars, without a line. */
  POINTS,
  /** Single runs among those that the points are made of: a square around each. */
  CHOSEN;

  /** Whether its series have colours and markers of their own. */
  boolean hasLook() {
    return this != IDEAL && this != CHOSEN;
  }
}
