package dev.taskgauge.app.compare;

import dev.taskgauge.app.figures.FigureText;
import dev.taskgauge.engine.analysis.ComparedExperiments;
import dev.taskgauge.engine.analysis.ComparedRuns;
import dev.taskgauge.engine.analysis.ExperimentComparison;
import dev.taskgauge.engine.report.ComparedRunsTable;
import dev.taskgauge.engine.report.ComparisonTable;
import java.util.ArrayList;
import java.util.List;

/**
 * The differences of every experiment from the baseline. The only class of this package that knows
 * how experiments are compared.
 *
 * <p>Points are compared by their throughput, whatever the values beside are: at the same workload
 * and number of workers the ideal time is the same, so efficiency differs by the same ratio.
 *
 * @param rows the points and searches that the experiments have in common with it, and a verdict
 *     over all points for each experiment
 * @param remarks what could not be compared, a sentence each
 */
record Differences(List<CompareRow> rows, List<String> remarks) {
  private static final int MOST_NAMED = 3;

  Differences {
    rows = List.copyOf(rows);
    remarks = List.copyOf(remarks);
  }

  static Differences of(ComparedExperiments compared, CompareKind kind) {
    List<CompareRow> rows = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    for (int i = 0; i < compared.comparisons().size(); i++) {
      ExperimentComparison comparison = compared.comparisons().get(i);
      String name = compared.candidates().get(i).label();
      add(rows, name, ComparisonTable.of(comparison), kind);
      addRemark(remarks, name, compared.baseline().label(), comparison);
    }
    return new Differences(rows, remarks);
  }

  /** Those of runs of one experiment from one of them. */
  static List<CompareRow> rows(ComparedRuns runs, int base, ComparedRuns.Value value) {
    return ComparedRunsTable.rows(runs, base, value, ExperimentComparison.DEFAULT_NOISE).stream()
        .map(
            row ->
                new CompareRow(
                    row.name(),
                    row.series(),
                    row.workers(),
                    row.before(),
                    row.after(),
                    row.change(),
                    row.interval(),
                    row.verdict(),
                    row.why(),
                    false))
        .toList();
  }

  private static void add(
      List<CompareRow> rows, String name, ComparisonTable table, CompareKind kind) {
    table.points().forEach(point -> rows.add(row(name, point, kind)));
    ComparisonTable.Overall overall = table.overall();
    if (overall != null && table.points().size() > 1) {
      rows.add(
          new CompareRow(
              name,
              "all points",
              "all",
              "",
              "",
              overall.change(),
              overall.interval(),
              overall.verdict(),
              overall.why(),
              true));
    }
    table.lengths().forEach(length -> rows.add(row(name, length)));
  }

  private static CompareRow row(String name, ComparisonTable.Point point, CompareKind kind) {
    boolean throughput = kind == CompareKind.THROUGHPUT;
    return new CompareRow(
        name,
        point.series(),
        point.workers(),
        throughput ? point.before() : point.efficiencyBefore(),
        throughput ? point.after() : point.efficiencyAfter(),
        point.change(),
        point.interval(),
        point.verdict(),
        point.why(),
        false);
  }

  /** A search has no interval of its change; between which lengths each METG lies is told. */
  private static CompareRow row(String name, ComparisonTable.Length length) {
    return new CompareRow(
        name,
        "shortest tasks, " + length.search(),
        FigureText.NONE,
        length.before(),
        length.after(),
        length.change(),
        FigureText.NONE,
        length.verdict(),
        "Between "
            + length.bracketBefore()
            + " in the baseline, "
            + length.bracketAfter()
            + " here"
            + (length.why().isEmpty() ? "" : "; " + length.why()),
        false);
  }

  private static void addRemark(
      List<String> remarks, String name, String base, ExperimentComparison comparison) {
    if (comparison.isEmpty()) {
      remarks.add(name + " has no point in common with " + base);
    } else if (!comparison.uncompared().isEmpty()) {
      List<String> left = comparison.uncompared();
      String named = String.join("; ", left.subList(0, Math.min(MOST_NAMED, left.size())));
      int more = left.size() - MOST_NAMED;
      remarks.add(name + ": not compared: " + named + (more > 0 ? " and " + more + " more" : ""));
    }
  }
}
