package dev.taskgauge.engine.report;

import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.result.FiguresOfRuns;
import dev.taskgauge.engine.result.RunFigures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads back some columns of what {@link CsvReport#writeSummary} wrote. */
final class SummaryCsv {
  private static final int WARM_UP = 0;
  private static final int POINT = 1;
  private static final int REPETITION = 2;
  private static final int STARTED_AT = 3;
  private static final int END = 4;
  private static final int THROUGHPUT = 5;
  private static final int EFFICIENCY = 6;
  private static final List<String> COLUMNS =
      List.of(
          "warmUp",
          "point",
          "repetition",
          "startedAtUtc",
          "end",
          "throughputTasksPerSecond",
          "efficiencyFraction");

  private SummaryCsv() {}

  /**
   * The figures of every run.
   *
   * @throws IOException where it can not be read, or is not such a file
   */
  static FiguresOfRuns read(Path file) throws IOException {
    try {
      CsvTable table = CsvTable.open(file, COLUMNS);
      Instant startedAt = null;
      List<RunFigures> runs = new ArrayList<>();
      Map<String, RunEnd> ends = new HashMap<>();
      while (table.next()) {
        if (startedAt == null) {
          startedAt = FiguresOfRuns.startedAt(table.cell(STARTED_AT));
        }
        runs.add(run(table, ends.computeIfAbsent(table.cell(END), FiguresOfRuns::end)));
      }
      return new FiguresOfRuns(startedAt, runs);
    } catch (RuntimeException e) {
      // Of a number that is none, or a word that is not known.
      throw new IOException(file + ": expected a row a run: " + e.getMessage(), e);
    }
  }

  private static RunFigures run(CsvTable table, RunEnd end) {
    String efficiency = table.cell(EFFICIENCY);
    return new RunFigures(
        new Turn(
            Boolean.parseBoolean(table.cell(WARM_UP)),
            Integer.parseInt(table.cell(POINT)),
            Integer.parseInt(table.cell(REPETITION))),
        end,
        Double.parseDouble(table.cell(THROUGHPUT)),
        efficiency.isEmpty() ? null : Double.valueOf(efficiency));
  }
}
