package dev.taskgauge.engine.report;

import static dev.taskgauge.engine.report.ReportNumbers.count;

import dev.taskgauge.engine.analysis.ComparedExperiments;
import dev.taskgauge.engine.analysis.ExperimentComparison;
import dev.taskgauge.engine.analysis.ExperimentResults;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Compared experiments as one HTML page that needs nothing else. */
public final class HtmlComparison {
  private final ComparedExperiments compared;
  private final HtmlPage page = new HtmlPage();

  private HtmlComparison(ComparedExperiments compared) {
    this.compared = compared;
  }

  /**
   * The page.
   *
   * @throws IOException where Java can not draw the charts
   */
  public static String of(ComparedExperiments compared) throws IOException {
    HtmlComparison comparison = new HtmlComparison(compared);
    comparison.addHead();
    comparison.addFacts();
    comparison.page.charts(ComparisonCharts.of(compared));
    for (int i = 0; i < compared.comparisons().size(); i++) {
      comparison.addTables(compared.candidates().get(i).label(), compared.comparisons().get(i));
    }
    comparison.addNotes();
    return comparison.page.end();
  }

  private void addHead() {
    String base = compared.baseline().label();
    page.head(
            compared.candidates().stream()
                    .map(ComparedExperiments.Entry::label)
                    .collect(Collectors.joining(", "))
                + " compared with "
                + base)
        .element(
            "p",
            base
                + " is the baseline: every change is that from "
                + base
                + " to the other experiment, and changes within "
                + threshold()
                + " are taken for noise.");
    List<String> sentences = ComparisonFindings.of(compared);
    if (!sentences.isEmpty()) {
      page.element("h2", "What the numbers say").list(sentences);
    }
  }

  private String threshold() {
    return String.format(Locale.ROOT, "%.1f %%", 100 * compared.noiseThreshold());
  }

  private void addFacts() {
    ComparisonFacts facts = ComparisonFacts.of(compared);
    List<String> header = new ArrayList<>(List.of(""));
    compared.experiments().forEach(entry -> header.add(entry.label()));
    page.element("h2", "What is compared").words(header, rows(facts.identity()));
    page.element("h2", "What differs");
    if (facts.differences().isEmpty()) {
      page.element("p", "Nothing that was recorded of settings, machine and program.");
    } else {
      page.words(header, rows(facts.differences()));
    }
    if (!facts.common().isEmpty()) {
      page.element(
          "p",
          "The same in all: "
              + facts.common().stream()
                  .map(fact -> fact.name() + " " + fact.values().get(0))
                  .collect(Collectors.joining("; "))
              + ".");
    }
  }

  private static List<List<String>> rows(List<ComparisonFacts.Fact> facts) {
    List<List<String>> rows = new ArrayList<>();
    for (ComparisonFacts.Fact fact : facts) {
      List<String> row = new ArrayList<>(List.of(fact.name()));
      row.addAll(fact.values());
      rows.add(row);
    }
    return rows;
  }

  private void addTables(String candidate, ExperimentComparison comparison) {
    ComparisonTable table = ComparisonTable.of(comparison);
    page.element("h2", candidate + " compared with " + compared.baseline().label());
    if (comparison.isEmpty()) {
      page.element("p", "The experiments have no point in common.");
    }
    Map<String, List<List<String>>> bySeries = new LinkedHashMap<>();
    for (ComparisonTable.Point point : table.points()) {
      bySeries.computeIfAbsent(point.series(), series -> new ArrayList<>()).add(row(point));
    }
    bySeries.forEach((series, rows) -> page.element("h3", series).table(pointHeader(), rows));
    if (!table.lengths().isEmpty()) {
      page.element("h3", "Shortest efficient task length")
          .table(lengthHeader(), table.lengths().stream().map(HtmlComparison::row).toList());
    }
    if (!comparison.uncompared().isEmpty()) {
      page.element("p", "Not compared: " + String.join("; ", comparison.uncompared()) + ".");
    }
  }

  private static List<String> pointHeader() {
    return List.of(
        "workers",
        "tasks/s, baseline",
        "compared",
        "efficiency, baseline",
        "compared",
        "change of tasks/s",
        "95 % interval",
        "verdict");
  }

  private static List<String> row(ComparisonTable.Point point) {
    return List.of(
        point.workers(),
        point.before(),
        point.after(),
        point.efficiencyBefore(),
        point.efficiencyAfter(),
        point.change(),
        point.interval(),
        point.verdict());
  }

  private static List<String> lengthHeader() {
    return List.of(
        "search", "baseline", "lies within", "compared", "lies within", "change", "verdict");
  }

  private static List<String> row(ComparisonTable.Length length) {
    return List.of(
        length.search(),
        length.before(),
        length.bracketBefore(),
        length.after(),
        length.bracketAfter(),
        length.change(),
        length.verdict());
  }

  private void addNotes() {
    page.element("h2", "How to read this").list(notes());
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (compared.comparisons().stream().anyMatch(each -> !each.rows().isEmpty())) {
      notes.add(
          "A change is the ratio of geometric means of throughput − 1; its 95 % interval is Welch's"
              + " t of the logarithms. Fewer than three repetitions give none.");
      notes.add(
          "Faster or slower is said where the whole interval lies beyond the noise threshold of "
              + threshold()
              + "; inconclusive is anything else, and does not mean equal.");
      notes.add(
          "One verdict is over all points together. Of many verdicts, each for a point, some are"
              + " wrong by chance.");
    }
    if (compared.comparisons().stream().anyMatch(each -> !each.searches().isEmpty())) {
      notes.add(
          "A shortest task length lies within two lengths that were tried, of which one reaches the"
              + " efficiency and one does not; with three repetitions or more, with its whole 95 %"
              + " interval. Shorter or longer is said where these ranges have no length in common"
              + " and the lengths differ by more than "
              + threshold()
              + ".");
    }
    int warmUps = sum(results -> results.warmUps().size());
    if (warmUps > 0) {
      notes.add(count(warmUps, "warm-up run") + ": in no figure.");
    }
    int partial = sum(results -> results.partial().size());
    if (partial > 0) {
      notes.add(count(partial, "run") + " that did not come to the end: in no figure.");
    }
    return notes;
  }

  private int sum(ToIntFunction<ExperimentResults> count) {
    return compared.experiments().stream().mapToInt(each -> count.applyAsInt(each.results())).sum();
  }
}
