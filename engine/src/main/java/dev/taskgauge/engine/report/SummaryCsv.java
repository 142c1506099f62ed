package dev.taskgauge.engine.report;

import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.result.FiguresOfRuns;
import dev.taskgauge.engine.result.RunFigures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads back some columns of what {@link CsvReport#writeSummary} wrote. */
final class SummaryCsv {
  private SummaryCsv() {}

  /**
   * The figures of every run.
   *
   * @throws IOException where it can not be read, or is not such a file
   */
  static FiguresOfRuns read(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      Instant startedAt = null;
      List<RunFigures> runs = new ArrayList<>();
      for (CSVRecord row : rows) {
        if (startedAt == null) {
          startedAt = FiguresOfRuns.startedAt(row.get("startedAtUtc"));
        }
        runs.add(run(row));
      }
      return new FiguresOfRuns(startedAt, runs);
    } catch (RuntimeException e) {
      // Of a column that is missing, a number that is none, or a row that is cut off.
      throw new IOException(file + ": expected a row a run: " + e.getMessage(), e);
    }
  }

  private static RunFigures run(CSVRecord row) {
    String efficiency = row.get("efficiencyFraction");
    return new RunFigures(
        new Turn(
            Boolean.parseBoolean(row.get("warmUp")),
            Integer.parseInt(row.get("point")),
            Integer.parseInt(row.get("repetition"))),
        FiguresOfRuns.end(row.get("end")),
        Double.parseDouble(row.get("throughputTasksPerSecond")),
        efficiency.isEmpty() ? null : Double.valueOf(efficiency));
  }
}
