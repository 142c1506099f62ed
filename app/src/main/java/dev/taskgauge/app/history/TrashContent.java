package dev.taskgauge.app.history;

import java.util.List;
import java.util.Locale;

/**
 * Deleted experiments.
 *
 * @param folders the names of their folders
 * @param bytes of all of their files
 */
public record TrashContent(List<String> folders, long bytes) {
  private static final double STEP = 1000;

  public TrashContent {
    folders = List.copyOf(folders);
  }

  /** Whether there is nothing. */
  public boolean isEmpty() {
    return folders.isEmpty();
  }

  /** How many and how large, such as {@code 3 experiments, 1.2 MB}. */
  public String text() {
    int count = folders.size();
    return count + (count == 1 ? " experiment, " : " experiments, ") + size();
  }

  private String size() {
    double value = bytes;
    for (String unit : List.of("bytes", "kB", "MB")) {
      if (value < STEP) {
        return unit.equals("bytes") || value >= 100
            ? Math.round(value) + " " + unit
            : String.format(Locale.ROOT, "%.1f %s", value, unit);
      }
      value /= STEP;
    }
    return String.format(Locale.ROOT, "%.1f GB", value);
  }
}
