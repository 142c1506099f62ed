package dev.taskgauge.engine.report;

import static dev.taskgauge.engine.report.ReportNumbers.count;
import static dev.taskgauge.engine.report.ReportNumbers.duration;
import static dev.taskgauge.engine.report.ReportNumbers.perSecond;
import static dev.taskgauge.engine.report.ReportNumbers.percent;

import dev.taskgauge.engine.analysis.ExperimentComparison;
import dev.taskgauge.engine.analysis.PointResult;
import dev.taskgauge.engine.analysis.SearchComparison;
import dev.taskgauge.engine.measure.statistics.Comparison;
import dev.taskgauge.engine.measure.statistics.Interval;
import dev.taskgauge.engine.measure.statistics.MetgComparison;
import dev.taskgauge.engine.measure.statistics.MetgEstimate;
import dev.taskgauge.engine.measure.statistics.SampleSummary;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A comparison as cells for people: the same words and digits in a window, a page and a terminal.
 *
 * @param points a row a point that both have
 * @param overall all of them judged once; null where there are none
 * @param lengths a row a search that both have
 */
public record ComparisonTable(List<Point> points, @Nullable Overall overall, List<Length> lengths) {
  public ComparisonTable {
    points = List.copyOf(points);
    lengths = List.copyOf(lengths);
  }

  /**
   * A point.
   *
   * @param series its series in the candidate
   * @param workers how many
   * @param before mean throughput of the baseline, tasks/s
   * @param after that of the candidate
   * @param efficiencyBefore mean efficiency of the baseline; a dash where it is undefined
   * @param efficiencyAfter that of the candidate
   * @param change of throughput, in percent
   * @param interval its 95 % interval; a dash where there are too few repetitions
   * @param verdict faster, slower or inconclusive
   * @param why the reason where there is no interval; else empty
   */
  public record Point(
      String series,
      String workers,
      String before,
      String after,
      String efficiencyBefore,
      String efficiencyAfter,
      String change,
      String interval,
      String verdict,
      String why) {}

  /**
   * All points together.
   *
   * @param change of throughput, in percent
   * @param interval its 95 % interval; a dash where there are too few repetitions
   * @param verdict faster, slower or inconclusive
   * @param why the reason where there is no interval; else empty
   */
  public record Overall(String change, String interval, String verdict, String why) {}

  /**
   * The shortest efficient task length of a search.
   *
   * @param search its name in the candidate
   * @param before METG of the baseline
   * @param bracketBefore the lengths between which that lies
   * @param after METG of the candidate
   * @param bracketAfter the lengths between which that lies
   * @param change in percent; a dash where nothing can be said
   * @param verdict shorter, longer or inconclusive
   * @param why the reason of an inconclusive one; else empty
   */
  public record Length(
      String search,
      String before,
      String bracketBefore,
      String after,
      String bracketAfter,
      String change,
      String verdict,
      String why) {}

  /** Of a comparison. */
  public static ComparisonTable of(ExperimentComparison comparison) {
    return new ComparisonTable(
        comparison.rows().stream().map(ComparisonTable::point).toList(),
        overall(comparison.overall()),
        comparison.searches().stream().map(ComparisonTable::length).toList());
  }

  private static Point point(ExperimentComparison.Row row) {
    return new Point(
        row.name(),
        count(row.candidate().workers()),
        perSecond(row.base().throughput().mean()),
        perSecond(row.candidate().throughput().mean()),
        efficiency(row.base()),
        efficiency(row.candidate()),
        change(row.comparison().relativeChange()),
        interval(row.comparison()),
        verdict(row.comparison()),
        why(row.comparison()));
  }

  private static @Nullable Overall overall(@Nullable Comparison comparison) {
    return comparison == null
        ? null
        : new Overall(
            change(comparison.relativeChange()),
            interval(comparison),
            verdict(comparison),
            why(comparison));
  }

  private static String why(Comparison comparison) {
    String why = comparison.whyNoInterval();
    return why == null ? "" : why;
  }

  private static String efficiency(PointResult point) {
    SampleSummary efficiency = point.efficiency();
    return efficiency == null ? ReportNumbers.UNDEFINED : percent(efficiency.mean());
  }

  private static Length length(SearchComparison search) {
    MetgComparison comparison = search.comparison();
    String why = comparison.whyInconclusive();
    return new Length(
        search.name(),
        metg(comparison.base()),
        bracket(comparison.base()),
        metg(comparison.candidate()),
        bracket(comparison.candidate()),
        change(comparison),
        verdict(comparison),
        why == null ? "" : why);
  }

  /** A fraction as a change in percent, with its sign. */
  static String change(double fraction) {
    return String.format(Locale.ROOT, "%+.1f %%", 100 * fraction);
  }

  /** Where a METG is but a bound, the change is one too. */
  static String change(MetgComparison comparison) {
    Double change = comparison.relativeChange();
    MetgEstimate base = comparison.base();
    MetgEstimate candidate = comparison.candidate();
    if (change == null || base == null || candidate == null) {
      return ReportNumbers.UNDEFINED;
    }
    boolean isFound =
        base.kind() == MetgEstimate.Kind.FOUND && candidate.kind() == MetgEstimate.Kind.FOUND;
    return (isFound ? "" : change < 0 ? "≤ " : "≥ ") + change(change);
  }

  static String interval(Comparison comparison) {
    Interval interval = comparison.relativeChange95();
    return interval == null
        ? ReportNumbers.UNDEFINED
        : String.format(
            Locale.ROOT, "%+.1f to %+.1f %%", 100 * interval.low(), 100 * interval.high());
  }

  static String verdict(Comparison comparison) {
    return comparison.verdict().name().toLowerCase(Locale.ROOT);
  }

  static String verdict(MetgComparison comparison) {
    return comparison.verdict().name().toLowerCase(Locale.ROOT);
  }

  static String metg(@Nullable MetgEstimate estimate) {
    if (estimate == null) {
      return ReportNumbers.UNDEFINED;
    }
    String length = duration(Math.round(estimate.lengthNanos()));
    return switch (estimate.kind()) {
      case FOUND -> length;
      case AT_MOST -> "≤ " + length;
      case AT_LEAST -> "> " + length;
    };
  }

  static String bracket(@Nullable MetgEstimate estimate) {
    if (estimate == null) {
      return ReportNumbers.UNDEFINED;
    }
    Interval bracket = estimate.bracketNanos();
    String low = duration(Math.round(bracket.low()));
    return Double.isInfinite(bracket.high())
        ? low + " or more"
        : low + " to " + duration(Math.round(bracket.high()));
  }
}
