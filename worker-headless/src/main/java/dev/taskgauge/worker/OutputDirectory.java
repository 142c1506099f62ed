package dev.taskgauge.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes sure of a directory before a long run, not after it. */
final class OutputDirectory {
  private OutputDirectory() {}

  /**
   * Tries to make the directory where it is missing, and to write in it. Leaves nothing, as there
   * may be no results.
   *
   * @throws IllegalArgumentException where results could not be written there
   */
  static void check(Path directory) {
    if (directory.toString().isEmpty()) {
      throw new IllegalArgumentException("--out is empty, expected a directory");
    }
    if (Files.exists(directory) && !Files.isDirectory(directory)) {
      throw new IllegalArgumentException("--out " + directory + ": a file, expected a directory");
    }
    List<Path> missing =
        Stream.iterate(directory.toAbsolutePath(), Objects::nonNull, Path::getParent)
            .takeWhile(Files::notExists)
            .toList();
    try {
      Files.createDirectories(directory);
      Files.delete(Files.createTempFile(directory, ".taskgauge-", ".tmp"));
      for (Path made : missing) {
        Files.delete(made);
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "--out " + directory + ": can not be written: " + FailureReport.reason(e), e);
    }
  }
}
