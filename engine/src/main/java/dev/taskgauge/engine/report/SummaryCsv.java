package dev.taskgauge.engine.report;

import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.result.RunFigures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
  static List<RunFigures> read(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      List<RunFigures> figures = new ArrayList<>();
      for (CSVRecord row : rows) {
        figures.add(figures(row));
      }
      return figures;
    } catch (RuntimeException e) {
      // Of a column that is missing, a number that is none, or a row that is cut off.
      throw new IOException(file + ": expected a row a run: " + e.getMessage(), e);
    }
  }

  private static RunFigures figures(CSVRecord row) {
    String efficiency = row.get("efficiencyFraction");
    return RunFigures.of(
        new Turn(
            Boolean.parseBoolean(row.get("warmUp")),
            Integer.parseInt(row.get("point")),
            Integer.parseInt(row.get("repetition"))),
        row.get("startedAtUtc"),
        row.get("end"),
        Double.parseDouble(row.get("throughputTasksPerSecond")),
        efficiency.isEmpty() ? null : Double.valueOf(efficiency));
  }
}
