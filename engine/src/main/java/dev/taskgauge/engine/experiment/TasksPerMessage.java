package dev.taskgauge.engine.experiment;

/**
 * How many tasks ride in one message: sized by the engine, or a fixed number.
 *
 * @param fixedCount 1 to {@link #MAX}, or 0 for automatic sizing
 */
public record TasksPerMessage(int fixedCount) {
  /** The most tasks in a message. */
  public static final int MAX = 1000;

  /** Sized by the engine from the task lengths and the number of slots. */
  public static final TasksPerMessage AUTO = new TasksPerMessage(0);

  public TasksPerMessage {
    if (fixedCount < 0 || fixedCount > MAX) {
      throw new IllegalArgumentException(
          "tasks per message " + fixedCount + ": expected auto or 1 to " + MAX);
    }
  }

  /**
   * Reads {@code auto} or a number.
   *
   * @throws IllegalArgumentException naming the value and what is allowed
   */
  public static TasksPerMessage parse(String text) {
    if (text.equalsIgnoreCase("auto")) {
      return AUTO;
    }
    try {
      int count = Integer.parseInt(text);
      if (count >= 1) {
        return new TasksPerMessage(count);
      }
    } catch (NumberFormatException e) {
      // Falls through to the one message for every wrong value.
    }
    throw new IllegalArgumentException(
        "tasks per message '" + text + "': expected auto or 1 to " + MAX);
  }

  /** Whether the engine chooses. */
  public boolean isAuto() {
    return fixedCount == 0;
  }

  @Override
  public String toString() {
    return isAuto() ? "auto" : Integer.toString(fixedCount);
  }
}
