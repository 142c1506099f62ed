package dev.taskgauge.engine.run;

import dev.taskgauge.engine.experiment.RunSettings;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a run and the worker processes that it started say to each other: {@code slots 4} on the
 * process's standard input, and {@code slots 4 ready} on its standard output once it is so; {@code
 * look} where something has changed that a worker would see within a second by itself.
 */
final class SlotsLine {
  /** Has the process look whether a run is open or over. */
  static final String LOOK = "look";

  private static final Pattern LINE = Pattern.compile("slots ([0-9]{1,5})");

  private SlotsLine() {}

  /** Asks for so many slots; 0 has the process take part in nothing. */
  static String ask(int slots) {
    return "slots " + slots;
  }

  /** Says that there are so many. */
  static String answer(int slots) {
    return "slots " + slots + " ready";
  }

  /**
   * Reads what was asked.
   *
   * @throws IllegalArgumentException naming the line and what is allowed
   */
  static int parse(String line) {
    Matcher matcher = LINE.matcher(line);
    int slots = matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
    if (slots < 0 || slots > RunSettings.MAX_SLOTS) {
      throw new IllegalArgumentException(
          "'" + line + "': expected look, or slots and 0 to " + RunSettings.MAX_SLOTS);
    }
    return slots;
  }
}
