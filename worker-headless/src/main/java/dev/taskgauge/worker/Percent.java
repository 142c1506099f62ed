package dev.taskgauge.worker;

/**
 * A part of a hundred.
 *
 * @param fraction 0 or above, and below 1
 */
record Percent(double fraction) {
  /**
   * Reads {@code 5%} or {@code 5}.
   *
   * @throws IllegalArgumentException naming the text and what is allowed
   */
  static Percent parse(String text) {
    String number = text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text;
    try {
      double percent = Double.parseDouble(number);
      if (percent >= 0 && percent < 100) {
        return new Percent(percent / 100);
      }
    } catch (NumberFormatException e) {
      // Falls through to the one message for every wrong value.
    }
    throw new IllegalArgumentException(
        "'" + text + "': expected a percentage below 100, such as 5%");
  }
}
