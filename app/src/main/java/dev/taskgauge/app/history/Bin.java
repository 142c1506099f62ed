package dev.taskgauge.app.history;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Where deleted experiments go: a hidden folder among the others, so that a deletion is one
 * renaming of a folder, which either happens or does not, and so is its undoing. The desktop's own
 * trash is not on every disk, and gives nothing back to a program.
 */
final class Bin {
  static final String FOLDER = ".trash";

  private final Path root;

  /**
   * Something that was put in.
   *
   * @param from where it was
   * @param in where it is
   */
  record Put(Path from, Path in) {}

  /** In the folder of results. */
  Bin(Path root) {
    this.root = root;
  }

  /** Moves an experiment in. */
  Put put(Path directory) throws IOException {
    Path bin = Files.createDirectories(root.resolve(FOLDER));
    return new Put(directory, move(directory, bin.resolve(directory.getFileName())));
  }

  /**
   * Moves it back, beside whatever took its place.
   *
   * @return where it is now
   */
  Path takeBack(Put put) throws IOException {
    return move(put.in(), put.from());
  }

  private static Path move(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      throw new NoSuchFileException(from.toString());
    }
    for (int number = 1; ; number++) {
      Path free = number == 1 ? to : to.resolveSibling(to.getFileName() + "-" + number);
      // On POSIX a move replaces an empty folder without a word.
      if (Files.notExists(free)) {
        try {
          return Files.move(from, free);
        } catch (FileAlreadyExistsException e) {
          // Taken in this moment: the next number is tried.
        }
      }
    }
  }
}
