package dev.taskgauge.engine.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Goes through the rows of a CSV file (RFC 4180, in UTF-8, with a header), and makes text only of
 * the cells that are asked for. The library that writes these files makes text of all, a character
 * at a time: for the tables of a thousand experiments that took a program that has just started
 * over a second.
 */
final class CsvRows {
  private final byte[] content;
  private final Map<String, Integer> columns = new HashMap<>();
  private final int[] starts;
  private final int[] ends;
  private int at;

  /**
   * Before the first row.
   *
   * @param content the whole file
   * @param wanted the columns that are asked for; a row that has not got that far is cut off
   * @throws IOException where one of them is missing
   */
  CsvRows(byte[] content, Collection<String> wanted) throws IOException {
    this.content = content;
    int end;
    do {
      end = endOfCell(at);
      columns.put(text(at, end), columns.size());
      at = end + 1;
    } while (isComma(end));
    if (!columns.keySet().containsAll(wanted)) {
      throw new IOException("expected columns " + wanted);
    }
    int cells = wanted.stream().mapToInt(this::column).max().orElse(0) + 1;
    starts = new int[cells];
    ends = new int[cells];
  }

  /**
   * Goes to the next row, if there is one.
   *
   * @throws IOException where it is cut off
   */
  boolean next() throws IOException {
    if (at >= content.length) {
      return false;
    }
    for (int cell = 0; cell < ends.length; cell++) {
      if (cell > 0 && !isComma(at - 1)) {
        throw new IOException("a row with only " + cell + " cells");
      }
      starts[cell] = at;
      ends[cell] = endOfCell(at);
      at = ends[cell] + 1;
    }
    if (isComma(at - 1)) {
      at = endOfRow(at) + 1;
    }
    return true;
  }

  /** What is in a cell of the row, one of the columns that were wanted. */
  String text(String column) {
    int cell = column(column);
    return text(starts[cell], ends[cell]);
  }

  private int column(String name) {
    return Objects.requireNonNull(columns.get(name));
  }

  private String text(int start, int end) {
    int last = end > start && !isComma(end) && content[end - 1] == '\r' ? end - 1 : end;
    String text = new String(content, start, last - start, StandardCharsets.UTF_8);
    return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
        : text;
  }

  private boolean isComma(int place) {
    return place < content.length && content[place] == ',';
  }

  /** Where its comma is, or the end of its row. */
  private int endOfCell(int start) {
    boolean quoted = false;
    int place = start;
    for (; place < content.length; place++) {
      byte character = content[place];
      if (character == '"') {
        // Of two that stand for one, the second takes back what the first does.
        quoted = !quoted;
      } else if (!quoted && (character == ',' || character == '\n')) {
        break;
      }
    }
    return place;
  }

  private int endOfRow(int start) {
    boolean quoted = false;
    int place = start;
    for (; place < content.length; place++) {
      byte character = content[place];
      if (character == '"') {
        quoted = !quoted;
      } else if (!quoted && character == '\n') {
        break;
      }
    }
    return place;
  }
}
