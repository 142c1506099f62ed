package dev.taskgauge.app.presets;

import dev.taskgauge.engine.result.FileReplacer;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Files of the folder {@code workloads/} that come with the program besides {@link
 * ShippedExperiment}s, for where that folder is not: workload files are read from disk alone.
 */
public final class ShippedFiles {
  /** The build puts them beside this class. */
  static final List<String> NAMES =
      List.of(
          "example.json",
          "mixed.txt",
          "sleep-0-x10000.txt",
          "sleep-0-x100000.txt",
          "sleep-10ms-for-1-worker.txt",
          "sleep-10ms-for-16-workers.txt",
          "sleep-10s-for-1-worker.txt",
          "sleep-10s-for-16-workers.txt",
          "sleep-1s-for-1-worker.txt",
          "sleep-1s-for-16-workers.txt");

  private static final Logger LOG = System.getLogger(ShippedFiles.class.getName());

  private ShippedFiles() {}

  /** Writes them into a folder, which is made; what can not be written is logged. Blocks. */
  public static void copyTo(Path folder) {
    try {
      Files.createDirectories(folder);
      for (String name : NAMES) {
        try (InputStream shipped =
            Objects.requireNonNull(ShippedFiles.class.getResourceAsStream(name), name)) {
          FileReplacer.replaceBinary(folder.resolve(name), shipped::transferTo);
        }
      }
    } catch (IOException e) {
      LOG.log(Logger.Level.WARNING, "The menu has no workload files: " + folder, e);
    }
  }
}
