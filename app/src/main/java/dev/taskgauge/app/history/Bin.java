package dev.taskgauge.app.history;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where deleted experiments go: a hidden folder among the others, so that a deletion is one
 * renaming of a folder, which either happens or does not, and so is its undoing. The desktop's own
 * trash is not on every disk, and gives nothing back to a program.
 */
final class Bin {
  static final String FOLDER = ".trash";

  private final Path root;

  private final InstantSource clock;

  /**
   * Something that was put in.
   *
   * @param from where it was
   * @param in where it is
   * @param writtenAt when its folder was last written to before
   */
  record Put(Path from, Path in, FileTime writtenAt) {}

  /** In the folder of results. */
  Bin(Path root, InstantSource clock) {
    this.root = root;
    this.clock = clock;
  }

  /** Moves an experiment in. */
  Put put(Path directory) throws IOException {
    Path bin = Files.createDirectories(root.resolve(FOLDER));
    FileTime before = Files.getLastModifiedTime(directory);
    // From this on its time in the bin is counted. Before the move: an entry is never too old.
    Files.setLastModifiedTime(directory, FileTime.from(clock.instant()));
    return new Put(directory, move(directory, bin.resolve(directory.getFileName())), before);
  }

  /**
   * Moves it back, beside whatever took its place.
   *
   * @return where it is now
   */
  Path takeBack(Put put) throws IOException {
    Path back = move(put.in(), put.from());
    Files.setLastModifiedTime(back, put.writtenAt());
    return back;
  }

  /** What is in it. */
  TrashContent content() throws IOException {
    return content(entries());
  }

  /** Deletes all that is in it, for good; returns what that was. */
  TrashContent empty() throws IOException {
    return delete(entries());
  }

  /** Deletes, for good, what has been in it for so long; returns what that was. */
  TrashContent emptyOlderThan(Duration age) throws IOException {
    Instant last = clock.instant().minus(age);
    List<Path> old = new ArrayList<>();
    for (Path entry : entries()) {
      if (since(entry).isBefore(last)) {
        old.add(entry);
      }
    }
    return delete(old);
  }

  /**
   * Since when an entry is there. Those that were put in by an older TaskGauge have only the time
   * of their inode to tell, which a move sets; not every system has it.
   */
  private static Instant since(Path entry) throws IOException {
    Instant written = Files.getLastModifiedTime(entry, NOFOLLOW_LINKS).toInstant();
    try {
      FileTime moved = (FileTime) Files.getAttribute(entry, "unix:ctime", NOFOLLOW_LINKS);
      return moved.toInstant().isAfter(written) ? moved.toInstant() : written;
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      return written;
    }
  }

  private List<Path> entries() throws IOException {
    Path bin = root.resolve(FOLDER);
    if (!Files.isDirectory(bin)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(bin)) {
      return entries.sorted().toList();
    }
  }

  private static TrashContent content(List<Path> entries) throws IOException {
    long bytes = 0;
    for (Path entry : entries) {
      try (Stream<Path> files = Files.walk(entry)) {
        bytes += files.mapToLong(Bin::bytesOf).sum();
      }
    }
    return new TrashContent(
        entries.stream().map(entry -> String.valueOf(entry.getFileName())).toList(), bytes);
  }

  private static long bytesOf(Path file) {
    try {
      BasicFileAttributes found =
          Files.readAttributes(file, BasicFileAttributes.class, NOFOLLOW_LINKS);
      return found.isRegularFile() ? found.size() : 0;
    } catch (IOException e) {
      // It is gone by now.
      return 0;
    }
  }

  /** Never follows a link out of the bin. */
  private static TrashContent delete(List<Path> entries) throws IOException {
    TrashContent content = content(entries);
    for (Path entry : entries) {
      List<Path> paths;
      try (Stream<Path> walk = Files.walk(entry)) {
        paths = walk.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : paths) {
        Files.deleteIfExists(path);
      }
    }
    return content;
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
