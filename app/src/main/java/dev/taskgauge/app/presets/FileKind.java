package dev.taskgauge.app.presets;

import java.nio.file.Path;
import java.util.Locale;

/** What a file is taken for, by its name alone. */
enum FileKind {
  /** An experiment, which is opened as a whole. */
  EXPERIMENT,
  /** Anything else: its tasks are read. */
  WORKLOAD;

  static FileKind of(Path file) {
    return lowerCase(file).endsWith(".json") ? EXPERIMENT : WORKLOAD;
  }

  /** Whether a menu offers it: of a folder with readme files and the like, not all is to be run. */
  static boolean isOffered(Path file) {
    String name = lowerCase(file);
    return name.endsWith(".txt") || (name.endsWith(".json") && !name.endsWith(".schema.json"));
  }

  private static String lowerCase(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }
}
