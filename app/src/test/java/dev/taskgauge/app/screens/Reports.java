package dev.taskgauge.app.screens;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of results that is seen in the pictures. */
final class Reports {
  static final String EXAMPLE_NAME = "Example: LOCAL and SQS on one machine";

  /** Relative, as in the program, so that the pictures do not show a folder of this machine. */
  private static final Path FOLDER = Path.of("reports");

  private static final Path EXAMPLE = Path.of("..", "..", "reports", "example");

  private Reports() {}

  /** It, with nothing in it. */
  static Path fresh() throws IOException {
    if (Files.exists(FOLDER)) {
      try (Stream<Path> paths = Files.walk(FOLDER)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    return Files.createDirectories(FOLDER);
  }

  /** Puts the committed example into it. */
  static void addExample() throws IOException {
    Path target = Files.createDirectories(FOLDER.resolve("example"));
    for (String file : List.of("experiment.json", "summary.csv", "record.json")) {
      Files.copy(EXAMPLE.resolve(file), target.resolve(file));
    }
  }
}
