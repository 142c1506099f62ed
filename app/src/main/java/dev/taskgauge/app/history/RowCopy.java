package dev.taskgauge.app.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Rows of the history as text to be pasted elsewhere. */
final class RowCopy {
  private static final List<String> TEXT_HEADER =
      List.of(
          "name",
          "started",
          "back end",
          "task",
          "workers",
          "runs",
          "state",
          "best tasks/s",
          "best efficiency");
  private static final List<String> CSV_HEADER =
      List.of(
          "name",
          "startedAtUtc",
          "backEnds",
          "tasks",
          "workers",
          "runsDone",
          "runsPlanned",
          "state",
          "bestTasksPerSecond",
          "bestEfficiencyFraction",
          "directory");

  private RowCopy() {}

  /** As they are shown, with tabs between the columns, which spreadsheets split. */
  static String text(List<ExperimentRow> rows) {
    return print(CSVFormat.TDF, TEXT_HEADER, rows.stream().map(RowCopy::shown).toList());
  }

  private static List<Object> shown(ExperimentRow row) {
    return List.of(
        row.name(),
        RowText.started(row),
        row.backEnds(),
        row.tasks(),
        row.workers(),
        RowText.runs(row),
        row.state().label(),
        RowText.throughput(row),
        RowText.efficiency(row));
  }

  /** As RFC 4180 has it; an empty cell means unknown. */
  static String csv(List<ExperimentRow> rows) {
    return print(CSVFormat.RFC4180, CSV_HEADER, rows.stream().map(RowCopy::values).toList());
  }

  private static List<Object> values(ExperimentRow row) {
    return List.of(
        row.name(),
        row.startedAt(),
        row.backEnds(),
        row.tasks(),
        row.workers(),
        row.runsDone(),
        orEmpty(row.runsPlanned()),
        row.state().label(),
        orEmpty(row.bestTasksPerSecond()),
        orEmpty(row.bestEfficiencyFraction()),
        row.directory());
  }

  private static Object orEmpty(@Nullable Object value) {
    return value == null ? "" : value;
  }

  private static String print(CSVFormat format, List<String> header, List<List<Object>> rows) {
    StringBuilder out = new StringBuilder();
    try (CSVPrinter printer = format.builder().setRecordSeparator("\n").get().print(out)) {
      printer.printRecord(header);
      printer.printRecords(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
