package dev.taskgauge.app.history;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** When an experiment must have started to be shown. */
public enum HistorySpan {
  /** Whenever. */
  ALL("Any time", null),
  /** In the last 24 hours. */
  DAY("Last day", Duration.ofDays(1)),
  /** In the last seven days. */
  WEEK("Last week", Duration.ofDays(7)),
  /** In the last thirty days. */
  MONTH("Last month", Duration.ofDays(30)),
  /** Between two days that are chosen. */
  DAYS("From … to …", null);

  private final String label;
  private final @Nullable Duration duration;

  HistorySpan(String label, @Nullable Duration duration) {
    this.label = label;
    this.duration = duration;
  }

  /** What people read. */
  public String label() {
    return label;
  }

  /** How far it goes back from now; null where it does not depend on now. */
  @Nullable Duration duration() {
    return duration;
  }
}
