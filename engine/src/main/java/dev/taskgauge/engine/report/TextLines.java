package dev.taskgauge.engine.report;

import java.util.Locale;

/** A text that grows line by line; lines end with {@code \n} on every system. */
final class TextLines {
  private static final int FACT_INDENT = 17;
  private static final int WRAP_INDENT = 2;

  private final StringBuilder text = new StringBuilder();

  /** A line; a point as decimal sign in every locale. */
  void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format + '\n', values));
  }

  /** An empty line. */
  void gap() {
    text.append('\n');
  }

  /** A name and its value; a long value goes on below itself. */
  void fact(String name, String value) {
    wrap(String.format(Locale.ROOT, "  %-14s %s", name, value), FACT_INDENT);
  }

  /** Goes on below the value of the fact before. */
  void factGoesOn(String value) {
    fact("", value);
  }

  /** A sentence; a long one goes on in the next line. */
  void sentence(String sentence) {
    wrap(sentence, WRAP_INDENT);
  }

  private void wrap(String line, int indent) {
    String rest = line;
    while (rest.length() > TextReport.MAX_COLUMNS) {
      int space = rest.lastIndexOf(' ', TextReport.MAX_COLUMNS);
      int end = space <= indent ? TextReport.MAX_COLUMNS : space;
      text.append(rest, 0, end).append('\n');
      rest = " ".repeat(indent) + rest.substring(end).strip();
    }
    text.append(rest).append('\n');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
