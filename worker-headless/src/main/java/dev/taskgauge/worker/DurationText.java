package dev.taskgauge.worker;

import dev.taskgauge.engine.task.LengthUnit;
import dev.taskgauge.engine.task.TaskLength;
import java.time.Duration;

/** Durations on a command line: a task length, such as 30s, 500ms or 2m, and 2min as well. */
final class DurationText {
  private DurationText() {}

  /**
   * Reads a duration; a bare number is seconds.
   *
   * @throws IllegalArgumentException naming the value and what is allowed
   */
  static Duration parse(String text) {
    String length = text.endsWith("min") ? text.substring(0, text.length() - 2) : text;
    return Duration.ofNanos(TaskLength.parseNanos(length, LengthUnit.S));
  }
}
