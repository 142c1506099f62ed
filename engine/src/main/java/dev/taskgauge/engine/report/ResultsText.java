package dev.taskgauge.engine.report;

import static dev.taskgauge.engine.report.ReportNumbers.count;
import static dev.taskgauge.engine.report.ReportNumbers.duration;
import static dev.taskgauge.engine.report.ReportNumbers.perSecond;
import static dev.taskgauge.engine.report.ReportNumbers.percent;
import static dev.taskgauge.engine.report.ReportNumbers.percents;

import dev.taskgauge.engine.analysis.ExperimentResults;
import dev.taskgauge.engine.analysis.PointResult;
import dev.taskgauge.engine.analysis.ResultSeries;
import dev.taskgauge.engine.analysis.SearchResult;
import dev.taskgauge.engine.measure.LatencySummary;
import dev.taskgauge.engine.measure.statistics.SampleSummary;
import java.util.List;

/**
 * What an experiment has measured as tables for a terminal, at most {@link TextReport#MAX_COLUMNS}
 * columns wide: a line a point, with all of its repetitions. Lines end with {@code \n}.
 */
public final class ResultsText {
  private static final String POINT = "%8s %5s %12s %19s %11s %13s %12s %8s";
  private static final String LENGTH = "%12s %5s %11s %13s";
  private static final String OUTLIER = "*";

  private ResultsText() {}

  /** The tables, and notes on what is in no figure of them. */
  public static String of(ExperimentResults results) {
    TextLines text = new TextLines();
    for (ResultSeries series : results.series()) {
      addSeries(text, series);
    }
    for (SearchResult search : results.searches()) {
      addSearch(text, search);
    }
    addNotes(text, results);
    return text.toString();
  }

  private static void addSeries(TextLines text, ResultSeries series) {
    text.sentence(series.name());
    text.line(
        POINT,
        "workers",
        "runs",
        "tasks/s",
        "95 % interval",
        "efficiency",
        "95 %",
        "service p99",
        "lost");
    for (PointResult point : series.points()) {
      SampleSummary efficiency = point.efficiency();
      text.line(
          POINT,
          count(point.workers()),
          count(point.runs().size()) + (point.throughput().outliers().isEmpty() ? "" : OUTLIER),
          perSecond(point.throughput().mean()),
          perSecond(point.throughput().mean95()),
          efficiency == null ? ReportNumbers.UNDEFINED : percent(efficiency.mean()),
          efficiency == null ? ReportNumbers.UNDEFINED : percents(efficiency.mean95()),
          point
              .service()
              .filter(latency -> latency.count() > 0)
              .map(LatencySummary::p99Nanos)
              .map(ReportNumbers::duration)
              .orElse(ReportNumbers.UNDEFINED),
          percent(point.lostFraction()));
    }
    text.gap();
  }

  private static void addSearch(TextLines text, SearchResult search) {
    text.sentence(search.name());
    text.line(LENGTH, "task length", "runs", "efficiency", "95 %");
    for (SearchResult.Point point : search.points()) {
      text.line(
          LENGTH,
          duration(point.lengthNanos()),
          count(point.efficiency().count()),
          percent(point.efficiency().mean()),
          percents(point.efficiency().mean95()));
    }
    text.gap();
  }

  private static void addNotes(TextLines text, ExperimentResults results) {
    List<PointResult> points = results.points();
    if (points.stream().anyMatch(point -> !point.throughput().outliers().isEmpty())) {
      text.sentence(
          OUTLIER
              + " a repetition lies far from the others of its point (modified z-score over 3.5);"
              + " it counts all the same");
    }
    if (!results.warmUps().isEmpty()) {
      text.sentence(count(results.warmUps().size(), "warm-up run") + " before; in no figure above");
    }
    if (!results.partial().isEmpty()) {
      text.sentence(
          count(results.partial().size(), "run")
              + " stopped before the end; in no figure above"
              + countedAsNothing(results));
    }
  }

  /** Of a search, what the runs that did not come to their end are for it all the same. */
  static String countedAsNothing(ExperimentResults results) {
    return results.searches().isEmpty()
        ? ""
        : ", but a length of which every run reached its time limit counts as 0 %";
  }
}
