package dev.taskgauge.engine.report;

import dev.taskgauge.engine.analysis.ComparedExperiments;
import dev.taskgauge.engine.result.FileReplacer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what is made of compared experiments. */
public final class ComparisonFiles {
  /** The name of the page. */
  public static final String HTML_FILE = "comparison.html";

  /** The name of the table. */
  public static final String CSV_FILE = "comparison.csv";

  private ComparisonFiles() {}

  /**
   * Writes {@value #HTML_FILE} and {@value #CSV_FILE} into a directory, made where it is missing.
   * Each replaces an earlier file at once.
   */
  public static void write(Path directory, ComparedExperiments compared) throws IOException {
    Files.createDirectories(directory);
    FileReplacer.replace(directory.resolve(CSV_FILE), out -> ComparisonCsv.write(compared, out));
    FileReplacer.replace(
        directory.resolve(HTML_FILE), out -> out.write(HtmlComparison.of(compared)));
  }
}
