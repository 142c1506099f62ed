package dev.taskgauge.app.runs;

import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.report.CsvReport;
import dev.taskgauge.engine.result.RunRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs of the table as text to be pasted elsewhere. */
final class RunCopy {
  private static final List<String> HEADER =
      List.of(
          "state",
          "workers",
          "task",
          "rep",
          "back end",
          "tasks",
          "elapsed",
          "tasks/s",
          "efficiency",
          "service p99",
          "lost",
          "requests",
          "AWS price");

  private RunCopy() {}

  /** As they are shown: a line a run, and tabs between the columns, which spreadsheets split. */
  static String text(List<RunRow> rows) {
    return Stream.concat(Stream.of(HEADER), rows.stream().map(RunCopy::cells))
        .map(cells -> String.join("\t", cells) + "\n")
        .collect(Collectors.joining());
  }

  private static List<String> cells(RunRow row) {
    RunRow.Content content = row.contentProperty().get();
    return List.of(
        RunText.state(content),
        RunText.workers(row, content),
        row.taskName(),
        row.repetition(),
        row.backEndName(),
        RunText.tasks(content),
        RunText.elapsed(content),
        RunText.throughput(content),
        RunText.efficiency(content),
        RunText.p99(content),
        RunText.lost(content),
        RunText.requests(content),
        RunText.price(content));
  }

  /** Those that have ended, as the file {@code summary.csv} has them. */
  static String csv(List<RunRow> rows) {
    StringBuilder out = new StringBuilder();
    try {
      CsvReport.writeSummary(ended(rows), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** What came out of those that have ended. */
  static List<RunRecord> ended(List<RunRow> rows) {
    return rows.stream()
        .map(row -> row.contentProperty().get().run())
        .filter(Objects::nonNull)
        .toList();
  }

  /** What came out of those that count: they came to their end, and did not warm up. */
  static List<RunRecord> whole(List<RunRow> rows) {
    return ended(rows).stream()
        .filter(run -> !run.turn().isWarmUp() && run.measurement().end() == RunEnd.DONE)
        .toList();
  }
}
