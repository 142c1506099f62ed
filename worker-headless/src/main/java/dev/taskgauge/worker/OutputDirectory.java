package dev.taskgauge.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes sure of a directory before a long run, not after it. */
final class OutputDirectory {
  private OutputDirectory() {}

  /**
   * Makes the directory where it is missing, and tries to write in it.
   *
   * @throws IllegalArgumentException where results could not be written there
   */
  static void prepare(Path directory) {
    if (directory.toString().isEmpty()) {
      throw new IllegalArgumentException("--out is empty, expected a directory");
    }
    if (Files.exists(directory) && !Files.isDirectory(directory)) {
      throw new IllegalArgumentException("--out " + directory + ": a file, expected a directory");
    }
    try {
      Files.createDirectories(directory);
      Files.delete(Files.createTempFile(directory, ".taskgauge-", ".tmp"));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "--out " + directory + ": can not be written: " + FailureReport.reason(e), e);
    }
  }
}
