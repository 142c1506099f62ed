package dev.taskgauge.worker;

import dev.taskgauge.engine.experiment.RunSettings;
import java.util.Arrays;
import java.util.List;

/**
 * The worker counts of a command line.
 *
 * @param counts one for each run, in their order
 */
record WorkerCounts(List<Integer> counts) {
  /**
   * Reads {@code 16} or {@code 1,2,4,8,16}.
   *
   * @throws IllegalArgumentException naming the value and what is allowed
   */
  static WorkerCounts parse(String text) {
    return new WorkerCounts(
        Arrays.stream(text.split(",", -1)).map(part -> count(part.strip())).toList());
  }

  private static int count(String text) {
    try {
      int count = Integer.parseInt(text);
      if (count >= 1 && count <= RunSettings.MAX_SLOTS) {
        return count;
      }
    } catch (NumberFormatException e) {
      // Falls through to the one message for every wrong value.
    }
    throw new IllegalArgumentException(
        "'"
            + text
            + "': expected 1 to "
            + RunSettings.MAX_SLOTS
            + ", or several such as 1,2,4,8,16");
  }
}
