package dev.taskgauge.engine.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The experiment files in {@code workloads/} and their schema. */
final class ProjectFiles {
  static final Path FOLDER = Path.of(System.getProperty("basedir", ".")).resolve("../workloads");
  static final Path SCHEMA = FOLDER.resolve("experiment.schema.json");

  private ProjectFiles() {}

  /** Every experiment file, by name. */
  static List<Path> experiments() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".json") && !file.equals(SCHEMA))
          .sorted()
          .toList();
    }
  }
}
