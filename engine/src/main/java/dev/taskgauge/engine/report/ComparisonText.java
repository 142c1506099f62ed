package dev.taskgauge.engine.report;

import dev.taskgauge.engine.analysis.ExperimentComparison;

/**
 * Two experiments side by side, for a terminal: a line a point with the difference, its interval
 * and a verdict, one verdict over all, and a line a search. Lines end with {@code \n}.
 */
public final class ComparisonText {
  private static final String ROW = "%8s %13s %13s %10s %18s  %s";
  private static final String SEARCH = "  %-10s %11s  %s";

  private ComparisonText() {}

  /**
   * The comparison.
   *
   * @param base what to call the experiment that is compared with
   * @param candidate what to call the one that is judged
   */
  public static String of(ExperimentComparison comparison, String base, String candidate) {
    TextLines text = new TextLines();
    ComparisonTable table = ComparisonTable.of(comparison);
    if (!table.points().isEmpty() || table.lengths().isEmpty()) {
      addPoints(text, comparison, table, base, candidate);
    }
    if (!table.lengths().isEmpty()) {
      addLengths(text, table, base, candidate);
    }
    if (!comparison.uncompared().isEmpty()) {
      text.sentence("Not compared: " + String.join("; ", comparison.uncompared()) + ".");
    }
    return text.toString();
  }

  private static void addPoints(
      TextLines text,
      ExperimentComparison comparison,
      ComparisonTable table,
      String base,
      String candidate) {
    text.sentence("Throughput, tasks/s: " + candidate + " compared with " + base);
    String series = "";
    for (ComparisonTable.Point point : table.points()) {
      if (!point.series().equals(series)) {
        series = point.series();
        text.gap();
        text.sentence(series);
        text.line(ROW, "workers", "before", "after", "change", "95 % interval", "verdict");
      }
      text.line(
          ROW,
          point.workers(),
          point.before(),
          point.after(),
          point.change(),
          point.interval(),
          point.verdict());
    }
    text.gap();
    text.sentence(ComparisonFindings.overall(comparison));
  }

  private static void addLengths(
      TextLines text, ComparisonTable table, String base, String candidate) {
    text.sentence("Shortest efficient task length: " + candidate + " compared with " + base);
    for (ComparisonTable.Length length : table.lengths()) {
      text.gap();
      text.sentence(length.search());
      text.line(SEARCH, "before", length.before(), length.bracketBefore());
      text.line(SEARCH, "after", length.after(), length.bracketAfter());
      text.line(
          SEARCH,
          "change",
          length.change(),
          length.verdict() + (length.why().isEmpty() ? "" : ": " + length.why()));
    }
    text.gap();
  }
}
