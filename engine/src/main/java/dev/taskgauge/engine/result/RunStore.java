package dev.taskgauge.engine.result;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder of results: one directory an experiment, which holds {@code record.json} and what
 * reports add to it. Every file is written to a temporary name and moved.
 */
public final class RunStore {
  /** The name of the record in its directory. */
  public static final String RECORD_FILE = "record.json";

  /** One for all: what Jackson finds out about the shapes is worth keeping. Any thread. */
  private static final RecordSkimmer SKIMMER = new RecordSkimmer();

  private static final int MAX_SLUG_LENGTH = 60;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path root;
  private final Set<Path> openDirectories = ConcurrentHashMap.newKeySet();

  /** A store in a folder that is made when first written to. */
  public RunStore(Path root) {
    this.root = root;
  }

  /** The folder. */
  public Path root() {
    return root;
  }

  /** Those of experiments that are being written through this store. Any thread. */
  Set<Path> openDirectories() {
    return openDirectories;
  }

  /**
   * Whether an experiment is being written into a directory at this moment, by this program or
   * another. Of those that this program writes, only what was created in this store is known.
   */
  public boolean isInUse(Path directory) throws IOException {
    return DirectoryLock.isTaken(directory, openDirectories);
  }

  /**
   * Gives an experiment another name, in its record and in its experiment file; all else in them
   * stays as it is. The directory keeps its name. Reports that were made before keep the old one.
   *
   * @throws IllegalArgumentException where the name is empty
   * @throws RecordFormatException where the record is damaged before its name
   * @throws IOException also where an experiment is being written there at this moment; then, and
   *     wherever anything else fails, both files have the old name
   */
  public void rename(Path directory, String name) throws IOException {
    if (name.isBlank()) {
      throw new IllegalArgumentException("experiment name is empty: expected some text");
    }
    try (DirectoryLock lock = DirectoryLock.take(directory, openDirectories)) {
      ExperimentRenamer.rename(lock.directory(), name.strip());
    }
  }

  /**
   * Makes a new directory named for an experiment and its start time in UTC. Of two that start in
   * the same second, in this process or in another, the second gets a number.
   *
   * @return the directory
   */
  public Path newDirectory(String experimentName, Instant startedAt) throws IOException {
    Files.createDirectories(root);
    String name = slug(experimentName) + "-" + STAMP.format(startedAt);
    for (int number = 1; ; number++) {
      Path directory = root.resolve(number == 1 ? name : name + "-" + number);
      try {
        return Files.createDirectory(directory);
      } catch (FileAlreadyExistsException e) {
        // Somebody else's: the next number is tried.
      }
    }
  }

  /** A file name made of what people call an experiment: lower case letters, digits and dashes. */
  public static String slug(String experimentName) {
    String slug =
        Normalizer.normalize(experimentName, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9]+", "-");
    String cut = slug.substring(0, Math.min(slug.length(), MAX_SLUG_LENGTH));
    String trimmed = cut.replaceAll("^-+|-+$", "");
    return trimmed.isEmpty() ? "experiment" : trimmed;
  }

  /** Writes {@code record.json} into a directory, replacing an earlier one. */
  public static void writeRecord(Path directory, ExperimentRecord record) throws IOException {
    Files.createDirectories(directory);
    FileReplacer.replace(directory.resolve(RECORD_FILE), out -> writeRecord(record, out));
  }

  /** Writes the text of {@code record.json}; flushes and does not close. */
  public static void writeRecord(ExperimentRecord record, Writer out) throws IOException {
    new RecordFile().write(record, out);
  }

  /**
   * Reads what was to be run and how it ended, and nothing of the runs: quick, however many there
   * are.
   *
   * @throws RecordFormatException where that part of the record is damaged, its end is missing, or
   *     it is of another version
   * @throws IOException where it can not be read
   */
  public static RecordHead readHead(Path directory) throws IOException {
    return SKIMMER.head(directory.resolve(RECORD_FILE));
  }

  /**
   * Reads the figures of the runs, and leaves out the rest of them.
   *
   * @throws RecordFormatException where the record is damaged or of another version
   * @throws IOException where it can not be read
   */
  public static FiguresOfRuns readFigures(Path directory) throws IOException {
    return SKIMMER.figures(directory.resolve(RECORD_FILE));
  }

  /**
   * Reads a record.
   *
   * @param path a record file, or a directory that holds {@code record.json}
   * @throws RecordFormatException where it is damaged or of another version
   * @throws IOException where it can not be read
   */
  public static ExperimentRecord readRecord(Path path) throws IOException {
    return new RecordFile().read(Files.isDirectory(path) ? path.resolve(RECORD_FILE) : path);
  }
}
