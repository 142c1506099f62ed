package dev.taskgauge.localaws;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder for temporary files of one server process. DynamoDB Local unpacks its native library
 * with every start and would leave it behind.
 */
final class TemporaryFolder {

  private final Path path;

  TemporaryFolder(Path path) {
    this.path = path;
  }

  static TemporaryFolder create() throws IOException {
    return new TemporaryFolder(Files.createTempDirectory("taskgauge-local-aws"));
  }

  Path path() {
    return path;
  }

  /** Deletes what is in it. Where a system keeps files that are in use, they stay. */
  void empty() {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | DirectoryIteratorException e) {
      // In use, or gone already with the folder: nobody needs to know.
    }
  }

  /**
   * Deletes it with all that is in it, as far as that is possible; does nothing where it is gone.
   */
  void delete() {
    empty();
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // As above.
    }
  }
}
