package dev.taskgauge.engine.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Experiment files: an experiment as one JSON object, version 1. {@code workloads/README.md} has
 * the grammar, {@code workloads/experiment.schema.json} tells it to editors.
 *
 * <p>An override replaces the value of a key, such as {@code workers} or {@code
 * backend[1].tasksPerMessage}; without a number, a key of a list of workloads or back ends is set
 * in all that have it. A comma makes a list.
 */
public final class ExperimentFile {
  /** The largest file, in bytes. */
  public static final int MAX_BYTES = 1 << 20;

  private ExperimentFile() {}

  /**
   * Reads a file; names of workload files in it are relative to its folder.
   *
   * @param overrides values by key, applied in the order of the map
   * @throws ExperimentFileException where it has mistakes, or an override has; the message names
   *     each with its place, its value and what is expected
   * @throws IOException where it can not be read
   */
  public static Experiment read(Path file, Map<String, String> overrides) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MAX_BYTES + 1);
    }
    String name = file.toString();
    if (bytes.length > MAX_BYTES) {
      throw tooLarge(name);
    }
    return parse(text(bytes, name), name, file, overrides);
  }

  /**
   * Reads a text; names of workload files in it stay as they are.
   *
   * @param sourceName what messages call it
   * @param overrides values by key, applied in the order of the map
   * @throws ExperimentFileException as {@link #read} does
   */
  public static Experiment parse(String json, String sourceName, Map<String, String> overrides)
      throws ExperimentFileException {
    return parse(json, sourceName, null, overrides);
  }

  /**
   * The text that reads back as an equal experiment: every setting that is not null, in one order.
   * Names of workload files are written as they are; a relative one then means a file beside the
   * one that the text is saved to.
   *
   * @throws IllegalArgumentException where a time limit is over 10,000 hours
   */
  public static String write(Experiment experiment) {
    return ExperimentWriter.write(experiment);
  }

  private static Experiment parse(
      String json, String sourceName, @Nullable Path file, Map<String, String> overrides)
      throws ExperimentFileException {
    if (json.length() > MAX_BYTES) {
      throw tooLarge(sourceName);
    }
    Mistakes mistakes = new Mistakes();
    Located value = LocatedJson.parse(json, sourceName, mistakes);
    if (!(value instanceof Located.Table table)) {
      mistakes.wrong(value, "expected an object { ... }");
      mistakes.throwIfAny();
      throw new IllegalStateException("a value that is no object is a mistake");
    }
    Overrides changes = new Overrides(table, mistakes);
    overrides.forEach(changes::apply);
    return new ExperimentReader(file, mistakes).read(table);
  }

  private static String text(byte[] bytes, String name) throws ExperimentFileException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw mistake(name, "malformed input: not UTF-8 text, expected an experiment file");
    }
  }

  private static ExperimentFileException tooLarge(String name) {
    return mistake(name, "larger than " + MAX_BYTES + " bytes: expected an experiment file");
  }

  private static ExperimentFileException mistake(String name, String what) {
    Mistakes mistakes = new Mistakes();
    mistakes.add(new Located.Place(name, ""), what);
    return mistakes.exception();
  }
}
