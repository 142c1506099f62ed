package dev.taskgauge.engine.report;

import static dev.taskgauge.engine.report.ReportNumbers.count;
import static dev.taskgauge.engine.report.ReportNumbers.perSecond;

import dev.taskgauge.engine.analysis.ExperimentComparison;
import dev.taskgauge.engine.measure.statistics.Comparison;
import dev.taskgauge.engine.measure.statistics.Interval;
import java.util.Locale;

/**
 * Two experiments side by side, for a terminal: a line a point with the difference, its interval
 * and a verdict, and one verdict over all. Lines end with {@code \n}.
 */
public final class ComparisonText {
  private static final String ROW = "%8s %13s %13s %10s %18s  %s";

  private ComparisonText() {}

  /**
   * The comparison.
   *
   * @param base what to call the experiment that is compared with
   * @param candidate what to call the one that is judged
   */
  public static String of(ExperimentComparison comparison, String base, String candidate) {
    TextLines text = new TextLines();
    text.sentence("Throughput, tasks/s: " + candidate + " compared with " + base);
    String series = "";
    for (ExperimentComparison.Row row : comparison.rows()) {
      if (!row.name().equals(series)) {
        series = row.name();
        text.gap();
        text.sentence(series);
        text.line(ROW, "workers", "before", "after", "change", "95 % interval", "verdict");
      }
      text.line(
          ROW,
          count(row.candidate().workers()),
          perSecond(row.base().throughput().mean()),
          perSecond(row.candidate().throughput().mean()),
          change(row.comparison().relativeChange()),
          interval(row.comparison()),
          verdict(row.comparison()));
    }
    text.gap();
    Comparison overall = comparison.overall();
    if (overall == null) {
      text.sentence("Nothing to compare: the experiments have no point in common.");
    } else {
      text.sentence(overall(overall));
    }
    if (!comparison.uncompared().isEmpty()) {
      text.sentence("Not compared: " + String.join("; ", comparison.uncompared()) + ".");
    }
    return text.toString();
  }

  private static String overall(Comparison overall) {
    String why = overall.whyNoInterval();
    return "Over all points: "
        + verdict(overall)
        + ", "
        + change(overall.relativeChange())
        + (why != null
            ? " (" + why + ")."
            : " (95 % interval "
                + interval(overall)
                + "; changes within "
                + String.format(Locale.ROOT, "%.1f %%", 100 * overall.noiseThreshold())
                + " are taken for noise).");
  }

  static String change(double fraction) {
    return String.format(Locale.ROOT, "%+.1f %%", 100 * fraction);
  }

  private static String interval(Comparison comparison) {
    Interval interval = comparison.relativeChange95();
    return interval == null
        ? ReportNumbers.UNDEFINED
        : String.format(
            Locale.ROOT, "%+.1f to %+.1f %%", 100 * interval.low(), 100 * interval.high());
  }

  private static String verdict(Comparison comparison) {
    return comparison.verdict().name().toLowerCase(Locale.ROOT);
  }
}
