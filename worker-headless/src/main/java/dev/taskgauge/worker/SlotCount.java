package dev.taskgauge.worker;

import dev.taskgauge.engine.experiment.RunSettings;

/**
 * One number of slots.
 *
 * @param slots 1 to {@link RunSettings#MAX_SLOTS}
 */
record SlotCount(int slots) {
  /**
   * Reads a whole number.
   *
   * @throws IllegalArgumentException naming the value and what is allowed
   */
  static SlotCount parse(String text) {
    try {
      int slots = Integer.parseInt(text);
      if (slots >= 1 && slots <= RunSettings.MAX_SLOTS) {
        return new SlotCount(slots);
      }
    } catch (NumberFormatException e) {
      // Falls through to the one message for every wrong value.
    }
    throw new IllegalArgumentException("'" + text + "': expected 1 to " + RunSettings.MAX_SLOTS);
  }
}
