package dev.taskgauge.engine.report;

import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.result.FiguresOfRuns;
import dev.taskgauge.engine.result.RunFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads back some columns of what {@link CsvReport#writeSummary} wrote. */
final class SummaryCsv {
  /** Of over a hundred thousand runs: no table to have in memory as a whole. */
  private static final long MOST_BYTES = 64 << 20;

  private static final String STARTED = "startedAtUtc";
  private static final String WARM_UP = "warmUp";
  private static final String POINT = "point";
  private static final String REPETITION = "repetition";
  private static final String END = "end";
  private static final String THROUGHPUT = "throughputTasksPerSecond";
  private static final String EFFICIENCY = "efficiencyFraction";
  private static final List<String> COLUMNS =
      List.of(STARTED, WARM_UP, POINT, REPETITION, END, THROUGHPUT, EFFICIENCY);

  private SummaryCsv() {}

  /**
   * The figures of every run.
   *
   * @throws IOException where it can not be read, is very large, or is not such a file
   */
  static FiguresOfRuns read(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException(file + ": expected at most " + MOST_BYTES + " bytes");
    }
    try {
      CsvRows rows = new CsvRows(Files.readAllBytes(file), COLUMNS);
      Instant startedAt = null;
      List<RunFigures> runs = new ArrayList<>();
      while (rows.next()) {
        if (startedAt == null) {
          startedAt = FiguresOfRuns.startedAt(rows.text(STARTED));
        }
        runs.add(run(rows));
      }
      return new FiguresOfRuns(startedAt, runs);
    } catch (RuntimeException e) {
      // Of a number that is none.
      throw new IOException(file + ": expected a row a run: " + e.getMessage(), e);
    }
  }

  private static RunFigures run(CsvRows row) {
    String efficiency = row.text(EFFICIENCY);
    return new RunFigures(
        new Turn(
            Boolean.parseBoolean(row.text(WARM_UP)),
            Integer.parseInt(row.text(POINT)),
            Integer.parseInt(row.text(REPETITION))),
        FiguresOfRuns.end(row.text(END)),
        Double.parseDouble(row.text(THROUGHPUT)),
        efficiency.isEmpty() ? null : Double.valueOf(efficiency));
  }
}
