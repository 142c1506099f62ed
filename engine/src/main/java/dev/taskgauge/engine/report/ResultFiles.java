package dev.taskgauge.engine.report;

import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.FileReplacer;
import dev.taskgauge.engine.result.RunStore;
import java.io.IOException;
import java.nio.file.Path;

/** Writes the files of an experiment: the record, the summary and the timeline. */
public final class ResultFiles {
  /** The name of the file with a row a run. */
  public static final String SUMMARY_FILE = "summary.csv";

  /** The name of the file with a row a sample. */
  public static final String TIMELINE_FILE = "timeline.csv";

  private ResultFiles() {}

  /**
   * Writes {@code record.json}, {@code summary.csv} and {@code timeline.csv} into a directory, made
   * where it is missing. Each replaces an earlier file at once, so that no half-written file is
   * ever seen.
   */
  public static void write(Path directory, ExperimentRecord record) throws IOException {
    RunStore.writeRecord(directory, record);
    writeTables(directory, record);
  }

  /** Writes the tables alone. */
  static void writeTables(Path directory, ExperimentRecord record) throws IOException {
    FileReplacer.replace(
        directory.resolve(SUMMARY_FILE), out -> CsvReport.writeSummary(record.runs(), out));
    FileReplacer.replace(
        directory.resolve(TIMELINE_FILE), out -> CsvReport.writeTimeline(record.runs(), out));
  }
}
