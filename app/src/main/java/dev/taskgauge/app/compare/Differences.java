package dev.taskgauge.app.compare;

import dev.taskgauge.engine.analysis.ExperimentComparison;
import dev.taskgauge.engine.analysis.ExperimentResults;
import dev.taskgauge.engine.analysis.PointResult;
import dev.taskgauge.engine.measure.statistics.Comparison;
import dev.taskgauge.engine.measure.statistics.Interval;
import dev.taskgauge.engine.measure.statistics.SampleSummary;
import dev.taskgauge.engine.task.WorkloadText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The differences of every experiment from one of them. The only class of this package that knows
 * how experiments are compared.
 *
 * <p>Points are compared by their throughput, whatever the values beside are: at the same workload
 * and number of workers the ideal time is the same, so efficiency differs by the same ratio.
 *
 * @param rows the points that the experiments have in common with it, and a verdict over all of
 *     them for each experiment
 * @param remarks what could not be compared, a sentence each
 */
record Differences(List<CompareRow> rows, List<String> remarks) {
  private static final String NONE = "–";
  private static final int MOST_NAMED = 3;

  Differences {
    rows = List.copyOf(rows);
    remarks = List.copyOf(remarks);
  }

  static Differences of(
      List<String> names, List<ExperimentResults> results, int base, CompareKind kind) {
    List<CompareRow> rows = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      if (i != base) {
        ExperimentComparison comparison =
            ExperimentComparison.of(
                results.get(base), results.get(i), ExperimentComparison.DEFAULT_NOISE);
        add(rows, names.get(i), comparison, kind);
        addRemark(remarks, names.get(i), names.get(base), results.get(i), comparison);
      }
    }
    return new Differences(rows, remarks);
  }

  private static void add(
      List<CompareRow> rows, String name, ExperimentComparison comparison, CompareKind kind) {
    for (ExperimentComparison.Row row : comparison.rows()) {
      rows.add(
          row(
              name,
              row.name(),
              WorkloadText.count(row.candidate().workers()),
              value(row.base(), kind),
              value(row.candidate(), kind),
              row.comparison(),
              false));
    }
    Comparison overall = comparison.overall();
    if (overall != null && comparison.rows().size() > 1) {
      rows.add(row(name, "all points", "all", "", "", overall, true));
    }
  }

  private static CompareRow row(
      String experiment,
      String series,
      String workers,
      String base,
      String value,
      Comparison comparison,
      boolean overall) {
    String why = comparison.whyNoInterval();
    return new CompareRow(
        experiment,
        series,
        workers,
        base,
        value,
        percent(comparison.relativeChange()) + " %",
        interval(comparison.relativeChange95()),
        comparison.verdict(),
        why == null ? "" : why,
        overall);
  }

  private static void addRemark(
      List<String> remarks,
      String name,
      String base,
      ExperimentResults results,
      ExperimentComparison comparison) {
    if (!results.searches().isEmpty()) {
      remarks.add(name + " is a search for a task length: it has no points to compare");
    } else if (comparison.rows().isEmpty()) {
      remarks.add(name + " has no point in common with " + base);
    } else if (!comparison.uncompared().isEmpty()) {
      List<String> left = comparison.uncompared();
      String named = String.join("; ", left.subList(0, Math.min(MOST_NAMED, left.size())));
      int more = left.size() - MOST_NAMED;
      remarks.add(name + ": not compared: " + named + (more > 0 ? " and " + more + " more" : ""));
    }
  }

  private static String value(PointResult point, CompareKind kind) {
    if (kind == CompareKind.THROUGHPUT) {
      double mean = point.throughput().mean();
      return String.format(Locale.ROOT, mean < 1000 ? "%,.1f" : "%,.0f", mean);
    }
    SampleSummary efficiency = point.efficiency();
    return efficiency == null
        ? NONE
        : String.format(Locale.ROOT, "%.1f %%", 100 * efficiency.mean());
  }

  private static String interval(@Nullable Interval change) {
    return change == null ? NONE : percent(change.low()) + " to " + percent(change.high()) + " %";
  }

  private static String percent(double fraction) {
    return String.format(Locale.ROOT, "%+.1f", 100 * fraction);
  }
}
