package dev.taskgauge.engine.report;

import static dev.taskgauge.engine.report.CsvCells.plain;
import static dev.taskgauge.engine.report.CsvCells.text;

import dev.taskgauge.engine.analysis.ComparedExperiments;
import dev.taskgauge.engine.analysis.ExperimentComparison;
import dev.taskgauge.engine.analysis.PointResult;
import dev.taskgauge.engine.analysis.SearchComparison;
import dev.taskgauge.engine.experiment.BackendText;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.measure.statistics.Comparison;
import dev.taskgauge.engine.measure.statistics.Interval;
import dev.taskgauge.engine.measure.statistics.MetgComparison;
import dev.taskgauge.engine.measure.statistics.MetgEstimate;
import dev.taskgauge.engine.measure.statistics.SampleSummary;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Compared experiments as CSV: RFC 4180, a unit in every header, a point as decimal sign in every
 * locale. A row a point, one over all points, and a row a search; an empty cell means undefined,
 * unknown, unlimited, or nothing that a row of its kind has.
 */
public final class ComparisonCsv {
  /** The columns, in their order; a header is the name in camel case. */
  private enum Column {
    COMPARED,
    BASELINE,
    CANDIDATE,
    SERIES,
    TASKS,
    BASELINE_BACKEND,
    CANDIDATE_BACKEND,
    SLOTS,
    BASELINE_RUNS,
    CANDIDATE_RUNS,
    BASELINE_THROUGHPUT_TASKS_PER_SECOND,
    CANDIDATE_THROUGHPUT_TASKS_PER_SECOND,
    BASELINE_EFFICIENCY_FRACTION,
    CANDIDATE_EFFICIENCY_FRACTION,
    TARGET_EFFICIENCY_FRACTION,
    BASELINE_METG_NANOS,
    BASELINE_METG_KIND,
    BASELINE_METG_LOW_NANOS,
    BASELINE_METG_HIGH_NANOS,
    CANDIDATE_METG_NANOS,
    CANDIDATE_METG_KIND,
    CANDIDATE_METG_LOW_NANOS,
    CANDIDATE_METG_HIGH_NANOS,
    CHANGE_FRACTION,
    CHANGE_LOW_95_FRACTION,
    CHANGE_HIGH_95_FRACTION,
    NOISE_THRESHOLD_FRACTION,
    VERDICT,
    WHY;

    String header() {
      StringBuilder header = new StringBuilder();
      for (String word : name().toLowerCase(Locale.ROOT).split("_", -1)) {
        header
            .append(header.length() == 0 ? word.charAt(0) : Character.toUpperCase(word.charAt(0)))
            .append(word, 1, word.length());
      }
      return header.toString();
    }
  }

  /** A row: what it does not say is empty. */
  private static final class Row {
    private final Map<Column, Object> cells = new EnumMap<>(Column.class);

    Row put(Column column, Object value) {
      cells.put(column, value instanceof String words ? text(words) : value);
      return this;
    }

    Row number(Column column, double value) {
      cells.put(column, Double.isFinite(value) ? plain(value) : "");
      return this;
    }

    /** What was computed by logarithms: their last digits may differ from machine to machine. */
    Row fraction(Column column, double value) {
      if (Double.isFinite(value)) {
        cells.put(column, plain(BigDecimal.valueOf(value).round(SIX_DIGITS)));
      }
      return this;
    }

    void print(CSVPrinter printer) throws IOException {
      for (Column column : Column.values()) {
        printer.print(cells.getOrDefault(column, ""));
      }
      printer.println();
    }
  }

  /** What is known of a METG: its length, what that is, and the lengths around it. */
  private static final List<Column> BASELINE_METG =
      List.of(
          Column.BASELINE_METG_NANOS,
          Column.BASELINE_METG_KIND,
          Column.BASELINE_METG_LOW_NANOS,
          Column.BASELINE_METG_HIGH_NANOS);

  private static final List<Column> CANDIDATE_METG =
      List.of(
          Column.CANDIDATE_METG_NANOS,
          Column.CANDIDATE_METG_KIND,
          Column.CANDIDATE_METG_LOW_NANOS,
          Column.CANDIDATE_METG_HIGH_NANOS);

  private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_UP);

  private ComparisonCsv() {}

  /** Writes it; does not close. */
  public static void write(ComparedExperiments compared, Appendable out) throws IOException {
    String[] header = Arrays.stream(Column.values()).map(Column::header).toArray(String[]::new);
    CSVPrinter printer = CsvCells.printer(header, out);
    for (int i = 0; i < compared.comparisons().size(); i++) {
      String candidate = compared.candidates().get(i).label();
      write(compared, candidate, compared.comparisons().get(i), printer);
    }
  }

  private static void write(
      ComparedExperiments compared,
      String candidate,
      ExperimentComparison comparison,
      CSVPrinter printer)
      throws IOException {
    for (ExperimentComparison.Row point : comparison.rows()) {
      point(row(compared, candidate, "throughput"), point).print(printer);
    }
    if (comparison.overall() != null) {
      judged(row(compared, candidate, "throughput-of-all-points"), comparison.overall())
          .print(printer);
    }
    for (SearchComparison search : comparison.searches()) {
      search(row(compared, candidate, "shortest-task-length"), search).print(printer);
    }
  }

  private static Row row(ComparedExperiments compared, String candidate, String what) {
    return new Row()
        .put(Column.COMPARED, what)
        .put(Column.BASELINE, compared.baseline().label())
        .put(Column.CANDIDATE, candidate)
        .number(Column.NOISE_THRESHOLD_FRACTION, compared.noiseThreshold());
  }

  private static Row point(Row row, ExperimentComparison.Row point) {
    RunSettings settings = point.candidate().settings();
    row.put(Column.SERIES, point.name())
        .put(Column.TASKS, BackendText.task(settings.workload()))
        .put(Column.BASELINE_BACKEND, BackendText.name(point.base().settings().backend()))
        .put(Column.CANDIDATE_BACKEND, BackendText.name(settings.backend()))
        .put(Column.SLOTS, settings.slots())
        .put(Column.BASELINE_RUNS, point.base().runs().size())
        .put(Column.CANDIDATE_RUNS, point.candidate().runs().size())
        .number(Column.BASELINE_THROUGHPUT_TASKS_PER_SECOND, point.base().throughput().mean())
        .number(Column.CANDIDATE_THROUGHPUT_TASKS_PER_SECOND, point.candidate().throughput().mean())
        .number(Column.BASELINE_EFFICIENCY_FRACTION, efficiency(point.base()))
        .number(Column.CANDIDATE_EFFICIENCY_FRACTION, efficiency(point.candidate()));
    return judged(row, point.comparison());
  }

  private static double efficiency(PointResult point) {
    SampleSummary efficiency = point.efficiency();
    return efficiency == null ? Double.NaN : efficiency.mean();
  }

  private static Row judged(Row row, Comparison comparison) {
    Interval interval = comparison.relativeChange95();
    row.fraction(Column.CHANGE_FRACTION, comparison.relativeChange())
        .put(Column.VERDICT, ComparisonTable.verdict(comparison))
        .put(Column.WHY, because(comparison.whyNoInterval()));
    return interval == null
        ? row
        : row.fraction(Column.CHANGE_LOW_95_FRACTION, interval.low())
            .fraction(Column.CHANGE_HIGH_95_FRACTION, interval.high());
  }

  private static Row search(Row row, SearchComparison search) {
    MetgComparison comparison = search.comparison();
    Double change = comparison.relativeChange();
    row.put(Column.SERIES, search.name())
        .put(Column.TASKS, search.candidate().plan().kind().word())
        .put(Column.BASELINE_BACKEND, BackendText.name(search.base().backend()))
        .put(Column.CANDIDATE_BACKEND, BackendText.name(search.candidate().backend()))
        .put(Column.SLOTS, search.candidate().workers())
        .number(Column.TARGET_EFFICIENCY_FRACTION, search.candidate().plan().efficiency())
        .fraction(Column.CHANGE_FRACTION, change == null ? Double.NaN : change)
        .put(Column.VERDICT, ComparisonTable.verdict(comparison))
        .put(Column.WHY, because(comparison.whyInconclusive()));
    if (comparison.base() != null) {
      estimate(row, BASELINE_METG, comparison.base());
    }
    if (comparison.candidate() != null) {
      estimate(row, CANDIDATE_METG, comparison.candidate());
    }
    return row;
  }

  private static void estimate(Row row, List<Column> columns, MetgEstimate estimate) {
    String kind = estimate.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    row.put(columns.get(0), Math.round(estimate.lengthNanos()))
        .put(columns.get(1), kind)
        .put(columns.get(2), Math.round(estimate.bracketNanos().low()));
    if (Double.isFinite(estimate.bracketNanos().high())) {
      row.put(columns.get(3), Math.round(estimate.bracketNanos().high()));
    }
  }

  private static String because(@Nullable String why) {
    return why == null ? "" : why;
  }
}
