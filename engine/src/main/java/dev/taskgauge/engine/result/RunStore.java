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

/**
 * The folder of results: one directory an experiment, which holds {@code record.json} and what
 * reports add to it. Every file is written to a temporary name and moved.
 */
public final class RunStore {
  /** The name of the record in its directory. */
  public static final String RECORD_FILE = "record.json";

  private static final int MAX_SLUG_LENGTH = 60;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path root;

  /** A store in a folder that is made when first written to. */
  public RunStore(Path root) {
    this.root = root;
  }

  /** The folder. */
  public Path root() {
    return root;
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
