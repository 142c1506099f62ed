package dev.taskgauge.app.compare;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of the table of differences, on screen and on the clipboard. */
final class CompareTable {
  /**
   * A column.
   *
   * @param name what its head says
   * @param help what it is
   * @param width what it needs at the usual size of text, in pixels
   * @param number whether its values are numbers
   * @param text its text in a row
   */
  record Column(
      String name, String help, double width, boolean number, Function<CompareRow, String> text) {}

  private CompareTable() {}

  static List<Column> columns(CompareContent content, String base) {
    return List.of(
        new Column(content.part(), "What is judged", 200, false, CompareRow::experiment),
        new Column("series", "What is compared", 100, false, CompareRow::series),
        new Column("workers", "Number of worker slots", 70, true, CompareRow::workers),
        new Column("baseline", "Mean of " + base, 80, true, CompareRow::base),
        new Column(content.kind().column(), "Mean of what is judged", 80, true, CompareRow::value),
        new Column("change", "How much more or less", 80, true, CompareRow::change),
        new Column(
            "95 % interval",
            "The change lies in it with 95 % confidence; three repetitions or more are needed",
            150,
            true,
            CompareRow::interval95),
        new Column(
            "verdict",
            "Faster or slower where the whole interval says so, and by more than 2 %, or higher and"
                + " lower of the efficiency of runs; of searches,"
                + " shorter or longer where the lengths between which each lies have none in common",
            112,
            false,
            CompareRow::verdict));
  }

  /** Rows with tabs between, as spreadsheets take them. */
  static String text(CompareContent content, String base) {
    List<Column> columns = columns(content, base);
    Stream<String> head = Stream.of(line(columns.stream().map(Column::name)));
    Stream<String> body =
        content.rows().stream()
            .map(row -> line(columns.stream().map(column -> column.text().apply(row))));
    return "Compared with "
        + base
        + "\n"
        + Stream.concat(head, body).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String line(Stream<String> cells) {
    return cells.map(cell -> cell.replaceAll("[\\t\\r\\n]", " ")).collect(Collectors.joining("\t"));
  }
}
