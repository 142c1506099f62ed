package dev.taskgauge.engine.report;

import static dev.taskgauge.engine.report.ReportNumbers.count;
import static dev.taskgauge.engine.report.ReportNumbers.perSecond;
import static dev.taskgauge.engine.report.ReportNumbers.percent;
import static dev.taskgauge.engine.report.ReportNumbers.quantity;

import dev.taskgauge.engine.analysis.ExperimentResults;
import dev.taskgauge.engine.analysis.PointResult;
import dev.taskgauge.engine.analysis.ResultSeries;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.measure.statistics.SampleSummary;
import dev.taskgauge.engine.report.Finding.Topic;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.TaskKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What an experiment that reproduces a figure of the report measured beside what the report did, in
 * sentences: of each series of {@code sleep} tasks on the figure's back end, at the most workers
 * that both have, and where they lie farther apart by {@link #MUCH_FARTHER_POINTS} or {@link
 * #MUCH_FARTHER_TIMES} also there. Means are compared, tasks/s as a ratio and efficiencies in
 * percentage points. Whose machine or program is the better one is not said: both differ.
 */
final class ReferenceFindings {
  /** Percentage points of efficiency by which a gap must exceed that at the most workers. */
  private static final double MUCH_FARTHER_POINTS = 5;

  /** The same of throughput, as a factor. */
  private static final double MUCH_FARTHER_TIMES = 1.25;

  private static final double PERCENT = 100;
  private static final double HUNDRED_TIMES = 100;

  private final ReportFigure figure;

  private ReferenceFindings(ReportFigure figure) {
    this.figure = figure;
  }

  /** Both figures at one number of workers: tasks/s, or percent. */
  private record Pair(int workers, double here, double report) {
    double ratio() {
      return here / report;
    }

    double points() {
      return here - report;
    }
  }

  /** The sentences; none where the experiment reproduces no figure, or has no point of one. */
  static List<Finding> of(ExperimentResults results) {
    Integer number = results.experiment().reportFigure();
    Optional<ReportFigure> figure =
        number == null ? Optional.empty() : Optional.of(ReportFigure.of(number));
    return figure.map(each -> new ReferenceFindings(each).findings(results)).orElse(List.of());
  }

  private List<Finding> findings(ExperimentResults results) {
    List<Finding> findings = new ArrayList<>();
    for (ResultSeries series : results.series()) {
      List<Pair> pairs = pairs(series);
      if (!pairs.isEmpty()) {
        findings.add(
            new Finding(
                figure.value().percent() ? Topic.EFFICIENCY : Topic.THROUGHPUT,
                series.name(),
                sentence(results.series().size() == 1 ? "" : series.name() + ": ", pairs)));
      }
    }
    return findings;
  }

  private List<Pair> pairs(ResultSeries series) {
    if (!series.backend().backendName().equals(figure.backend())
        || !(series.workload() instanceof GeneratedWorkload generated)
        || generated.kind() != TaskKind.SLEEP
        || !(generated.lengths() instanceof LengthDistribution.Constant constant)) {
      return List.of();
    }
    Map<Integer, Double> report =
        ReportReference.published().values(figure, constant.nominalNanos());
    List<Pair> pairs = new ArrayList<>();
    for (PointResult point : series.points()) {
      Double value = report.get(point.workers());
      double here = here(point);
      if (value != null && here > 0) {
        pairs.add(new Pair(point.workers(), here, value));
      }
    }
    return pairs;
  }

  /** NaN where it is undefined. */
  private double here(PointResult point) {
    SampleSummary efficiency = point.efficiency();
    if (!figure.value().percent()) {
      return point.throughput().mean();
    }
    return efficiency == null ? Double.NaN : PERCENT * efficiency.mean();
  }

  private String sentence(String series, List<Pair> pairs) {
    Pair last = pairs.get(pairs.size() - 1);
    Pair farthest = pairs.stream().max(Comparator.comparingDouble(this::distance)).orElseThrow();
    boolean muchFarther = distance(farthest) - distance(last) >= muchFarther();
    String what = figure.value().percent() ? "efficiency is " : "throughput is ";
    return capital(
        series
            + "with "
            + count(last.workers(), "worker")
            + ", "
            + what
            + values(last)
            + ", on other machines (figure "
            + figure.number()
            + "): "
            + gap(last)
            + (muchFarther
                ? "; they lie farthest apart with "
                    + count(farthest.workers(), "worker")
                    + ", "
                    + values(farthest)
                    + ": "
                    + gap(farthest)
                : "")
            + ".");
  }

  private static String capital(String sentence) {
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }

  private double distance(Pair pair) {
    return figure.value().percent() ? Math.abs(pair.points()) : Math.abs(Math.log(pair.ratio()));
  }

  private double muchFarther() {
    return figure.value().percent() ? MUCH_FARTHER_POINTS : Math.log(MUCH_FARTHER_TIMES);
  }

  private String values(Pair pair) {
    return value(pair.here()) + " here and " + value(pair.report()) + " in the report";
  }

  private String value(double value) {
    return figure.value().percent() ? percent(value / PERCENT) : perSecond(value) + " tasks/s";
  }

  private String gap(Pair pair) {
    if (!figure.value().percent()) {
      return times(pair.ratio()) + " times the report's";
    }
    // As rounded, so that it is what the two percentages differ by.
    double points = tenths(pair.here()) - tenths(pair.report());
    return String.format(
        Locale.ROOT,
        "%.1f percentage points %s the report's",
        Math.abs(points),
        points < 0 ? "below" : "above");
  }

  private static double tenths(double percent) {
    return Math.rint(10 * percent) / 10;
  }

  /** Two or three digits: ratios between machines of other years are no finer than that. */
  private static String times(double ratio) {
    if (ratio < HUNDRED_TIMES) {
      return String.format(Locale.ROOT, ratio < 10 ? "%.2f" : "%.1f", ratio);
    }
    double unit = Math.pow(10, Math.floor(Math.log10(ratio)) - 1);
    return quantity(Math.rint(ratio / unit) * unit);
  }
}
