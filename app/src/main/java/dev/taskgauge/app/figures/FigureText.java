package dev.taskgauge.app.figures;

import java.util.Locale;

/** Measured numbers as the window writes them, with a point as decimal sign everywhere. */
public final class FigureText {
  /** Where there is no number. */
  public static final String NONE = "–";

  private FigureText() {}

  /** A throughput without its unit. */
  public static String rate(double tasksPerSecond) {
    return String.format(Locale.ROOT, tasksPerSecond < 1000 ? "%,.1f" : "%,.0f", tasksPerSecond);
  }

  /** A fraction as a percentage. */
  public static String percent(double fraction) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * fraction);
  }
}
