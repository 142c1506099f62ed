package dev.taskgauge.engine.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Some columns of a table in RFC 4180, a row at a time. Cells of other columns are passed over
 * without being made into text: lists of many experiments read a thousand such tables at once, most
 * of whose cells they do not want, in a program that has just started, and a general reader of CSV
 * takes most of a second for these.
 */
final class CsvTable {
  private final byte[] content;
  private final String[] cells;

  /** For each column, which cell it is; -1 where it is not wanted. */
  private final int[] cellOfColumn;

  private int position;

  private CsvTable(byte[] content, List<String> wanted) throws IOException {
    this.content = content;
    List<String> header = header();
    cells = new String[wanted.size()];
    cellOfColumn = new int[header.size()];
    Arrays.fill(cellOfColumn, -1);
    for (int i = 0; i < wanted.size(); i++) {
      int column = header.indexOf(wanted.get(i));
      if (column < 0) {
        throw new IOException("the column " + wanted.get(i) + " is missing");
      }
      cellOfColumn[column] = i;
    }
  }

  /**
   * A table that stands before its first row.
   *
   * @param wanted the names of the columns whose cells are wanted
   * @throws IOException where the file can not be read, or has no such column
   */
  static CsvTable open(Path file, List<String> wanted) throws IOException {
    return new CsvTable(Files.readAllBytes(file), wanted);
  }

  /**
   * Reads the next row.
   *
   * @return false where there is none
   * @throws IOException where it has not as many cells as the header, or a quote is not closed
   */
  boolean next() throws IOException {
    if (position >= content.length) {
      return false;
    }
    int columns = 0;
    boolean more = true;
    while (more) {
      int wanted = columns < cellOfColumn.length ? cellOfColumn[columns] : -1;
      int start = position;
      int end = pass();
      if (wanted >= 0) {
        cells[wanted] = text(start, end);
      }
      columns++;
      more = follows();
    }
    if (columns != cellOfColumn.length) {
      throw new IOException(
          "a row of " + columns + " cells: expected " + cellOfColumn.length + ", as in the header");
    }
    return true;
  }

  /** A cell of the row that was read last, by the place of its column among those wanted. */
  String cell(int wanted) {
    return cells[wanted];
  }

  private List<String> header() throws IOException {
    List<String> names = new ArrayList<>();
    boolean more = position < content.length;
    while (more) {
      int start = position;
      names.add(text(start, pass()));
      more = follows();
    }
    return names;
  }

  /** Goes to the end of the cell that starts here, and returns it. */
  private int pass() throws IOException {
    int at = position;
    if (at < content.length && content[at] == '"') {
      do {
        // Within a cell, a quote is doubled.
        at = closingQuote(at + 1) + 1;
      } while (at < content.length && content[at] == '"');
    }
    while (at < content.length
        && content[at] != ','
        && content[at] != '\n'
        && content[at] != '\r') {
      at++;
    }
    position = at;
    return at;
  }

  private int closingQuote(int from) throws IOException {
    for (int at = from; at < content.length; at++) {
      if (content[at] == '"') {
        return at;
      }
    }
    throw new IOException("a quote is not closed");
  }

  /** Goes over what ends a cell; whether another one follows in its row. */
  private boolean follows() {
    if (position >= content.length) {
      return false;
    }
    byte by = content[position++];
    if (by == '\r' && position < content.length && content[position] == '\n') {
      position++;
    }
    return by == ',';
  }

  private String text(int start, int end) {
    if (start == end || content[start] != '"') {
      return new String(content, start, end - start, StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream inner = new ByteArrayOutputStream(end - start);
    for (int at = start + 1; at < end - 1; at++) {
      inner.write(content[at]);
      if (content[at] == '"') {
        at++;
      }
    }
    return inner.toString(StandardCharsets.UTF_8);
  }
}
