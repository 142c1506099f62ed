package dev.taskgauge.app.setup;

import dev.taskgauge.engine.experiment.RunSettings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads worker counts such as {@code 1,2,4,8,16}. */
final class WorkerCounts {
  /** Those that are ticked instead of typed. */
  static final List<Integer> USUAL = List.of(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024);

  private static final int MAX_RUNS = 100;

  private WorkerCounts() {}

  /**
   * The counts in the order in which they stand there.
   *
   * @throws IllegalArgumentException naming the value and what is allowed
   */
  static List<Integer> parse(String text) {
    Set<Integer> counts = new LinkedHashSet<>();
    for (String part : text.split("[,;]", -1)) {
      String word = part.strip();
      if (word.isEmpty() && text.isBlank()) {
        throw new IllegalArgumentException("Workers is empty: expected counts such as 1,2,4,8,16");
      }
      if (!counts.add(count(word))) {
        throw new IllegalArgumentException(
            "Workers " + word + " stands there twice: once is enough");
      }
    }
    if (counts.size() > MAX_RUNS) {
      throw new IllegalArgumentException(
          "Workers has " + counts.size() + " counts: expected at most " + MAX_RUNS);
    }
    return new ArrayList<>(counts);
  }

  /** The counts of a text that can be read, without what can not. */
  static List<Integer> readable(String text) {
    Set<Integer> counts = new LinkedHashSet<>();
    for (String part : text.split("[,;]", -1)) {
      try {
        counts.add(count(part.strip()));
      } catch (IllegalArgumentException e) {
        // Somebody is still typing it.
      }
    }
    return List.copyOf(counts);
  }

  /**
   * A text with these usual counts and no other usual ones; counts that are not usual stay.
   *
   * @param chosen some of {@link #USUAL}
   */
  static String withUsual(String text, List<Integer> chosen) {
    return Stream.concat(
            readable(text).stream().filter(count -> !USUAL.contains(count)), chosen.stream())
        .sorted()
        .map(String::valueOf)
        .collect(Collectors.joining(","));
  }

  private static int count(String word) {
    try {
      int count = Integer.parseInt(word);
      if (count >= 1 && count <= RunSettings.MAX_SLOTS) {
        return count;
      }
    } catch (NumberFormatException e) {
      // Falls through to the one message for every wrong value.
    }
    throw new IllegalArgumentException(
        "Workers '" + word + "': expected whole numbers from 1 to 10,000, such as 1,2,4,8,16");
  }
}
