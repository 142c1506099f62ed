package dev.taskgauge.engine.report;

import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.result.RunFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads back some columns of what {@link CsvReport#writeSummary} wrote. A list of a thousand
 * experiments reads a thousand of these in a moment: only the cells that are asked for are made
 * into texts, which takes a tenth of the time of commons-csv.
 */
final class SummaryCsv {
  private static final List<String> COLUMNS =
      List.of(
          "warmUp",
          "point",
          "repetition",
          "startedAtUtc",
          "end",
          "throughputTasksPerSecond",
          "efficiencyFraction");

  private final String text;
  private int at;

  private SummaryCsv(String text) {
    this.text = text;
  }

  /**
   * The figures of every run.
   *
   * @throws IOException where it can not be read, or is not such a file
   */
  static List<RunFigures> read(Path file) throws IOException {
    try {
      return new SummaryCsv(Files.readString(file)).figures();
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException(file + ": expected a row a run: " + e.getMessage(), e);
    }
  }

  private List<RunFigures> figures() {
    int[] wanted = wanted();
    List<RunFigures> figures = new ArrayList<>();
    String[] cells = new String[COLUMNS.size()];
    while (at < text.length()) {
      readRow(wanted, cells);
      figures.add(
          RunFigures.of(
              new Turn(
                  Boolean.parseBoolean(cells[0]),
                  Integer.parseInt(cells[1]),
                  Integer.parseInt(cells[2])),
              cells[3],
              cells[4],
              Double.parseDouble(cells[5]),
              cells[6].isEmpty() ? null : Double.valueOf(cells[6])));
    }
    return figures;
  }

  /** For each column of the file its place among those that are wanted, or -1. */
  private int[] wanted() {
    List<Integer> places = new ArrayList<>();
    boolean more = at < text.length();
    while (more) {
      int end = cellEnd();
      places.add(COLUMNS.indexOf(text.substring(at, end)));
      more = goPast(end);
    }
    if (!places.containsAll(List.of(0, 1, 2, 3, 4, 5, 6))) {
      throw new IllegalArgumentException("columns " + COLUMNS);
    }
    return places.stream().mapToInt(Integer::intValue).toArray();
  }

  private void readRow(int[] wanted, String[] cells) {
    int column = 0;
    boolean more = true;
    while (more) {
      int end = cellEnd();
      if (wanted[column] >= 0) {
        cells[wanted[column]] = text.substring(at, end);
      }
      column++;
      more = goPast(end);
    }
    if (column != wanted.length) {
      throw new IllegalArgumentException(column + " cells: expected " + wanted.length);
    }
  }

  /** What is quoted is none of the wanted columns, and is only stepped over. */
  private int cellEnd() {
    int end = at;
    boolean quoted = false;
    while (end < text.length()) {
      char character = text.charAt(end);
      if (character == '"') {
        quoted = !quoted;
      } else if (!quoted && (character == ',' || character == '\r' || character == '\n')) {
        return end;
      }
      end++;
    }
    return end;
  }

  /** Whether another cell of the same row follows. */
  private boolean goPast(int end) {
    at = end + 1;
    if (end < text.length() && text.charAt(end) == ',') {
      return true;
    }
    if (at < text.length() && text.charAt(end) == '\r' && text.charAt(at) == '\n') {
      at++;
    }
    return false;
  }
}
