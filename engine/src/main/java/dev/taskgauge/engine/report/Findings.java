package dev.taskgauge.engine.report;

import static dev.taskgauge.engine.report.ReportNumbers.count;
import static dev.taskgauge.engine.report.ReportNumbers.duration;
import static dev.taskgauge.engine.report.ReportNumbers.perSecond;
import static dev.taskgauge.engine.report.ReportNumbers.percent;
import static dev.taskgauge.engine.report.ReportNumbers.wholePercent;

import dev.taskgauge.engine.analysis.ExperimentResults;
import dev.taskgauge.engine.analysis.PointResult;
import dev.taskgauge.engine.analysis.ResultSeries;
import dev.taskgauge.engine.measure.LatencySummary;
import dev.taskgauge.engine.measure.SlotTime;
import dev.taskgauge.engine.measure.statistics.Interval;
import dev.taskgauge.engine.measure.statistics.SampleSummary;
import dev.taskgauge.engine.measure.statistics.ScalabilityFit;
import dev.taskgauge.engine.report.Finding.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * What the numbers of an experiment say, in a few sentences. Every sentence follows from the
 * figures by a rule, and says no more than they do: of means that differ it says which is larger,
 * not that the difference is real.
 */
public final class Findings {
  private static final double[] LEVELS = {0.9, 0.5};

  /** A peak so many times beyond what was measured is a guess. */
  private static final double FARTHEST = 2;

  private final ExperimentResults results;
  private final List<Finding> all = new ArrayList<>();

  private Findings(ExperimentResults results) {
    this.results = results;
  }

  /** The sentences, the most important first; none where nothing was measured. */
  public static List<String> of(ExperimentResults results) {
    return withTopics(results).stream().map(Finding::sentence).toList();
  }

  /** The same sentences, each with what it is about. */
  public static List<Finding> withTopics(ExperimentResults results) {
    Findings findings = new Findings(results);
    // Who reproduces a figure of the report wants to know of that first.
    findings.all.addAll(ReferenceFindings.of(results));
    // And who measures several back ends, which of them is faster.
    findings.all.addAll(BackendFindings.of(results));
    for (ResultSeries series : results.series()) {
      findings.addPeak(series);
      findings.addEfficiency(series);
      findings.addLoss(series);
      findings.addLatency(series);
      findings.addScalability(series);
    }
    findings.all.addAll(SearchFindings.of(results));
    findings.addRepetitions();
    findings.addCosts();
    return List.copyOf(findings.all);
  }

  private void add(Topic topic, ResultSeries series, String sentence) {
    all.add(new Finding(topic, series.name(), named(series, sentence)));
  }

  private String named(ResultSeries series, String sentence) {
    return results.series().size() == 1
        ? Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1)
        : series.name() + ": " + sentence;
  }

  private void addPeak(ResultSeries series) {
    PointResult peak =
        series.points().stream()
            .max(Comparator.comparingDouble(point -> point.throughput().mean()))
            .orElseThrow();
    Interval interval = peak.throughput().mean95();
    add(
        Topic.THROUGHPUT,
        series,
        (series.points().size() == 1 ? "throughput with " : "throughput is highest with ")
            + count(peak.workers(), "worker")
            + (series.points().size() == 1 ? " is " : ", at ")
            + perSecond(peak.throughput().mean())
            + " tasks/s"
            + (interval == null ? "" : " (95 % interval " + perSecond(interval, " to ") + ")")
            + ".");
  }

  private static List<PointResult> under(double level, List<PointResult> points) {
    return points.stream().filter(point -> efficiency(point) < level).toList();
  }

  private void addEfficiency(ResultSeries series) {
    List<PointResult> points =
        series.points().stream().filter(point -> point.efficiency() != null).toList();
    if (points.isEmpty()) {
      return;
    }
    for (int each = 0; each < LEVELS.length; each++) {
      double level = LEVELS[each];
      List<PointResult> under = under(level, points);
      boolean sameBelow = each + 1 < LEVELS.length && under.equals(under(LEVELS[each + 1], points));
      if (sameBelow && !under.isEmpty()) {
        // The next sentence says more of the same.
        continue;
      }
      if (!under.isEmpty()) {
        add(
            Topic.EFFICIENCY,
            series,
            "efficiency is under "
                + wholePercent(level)
                + " with "
                + workers(under)
                + (under.size() == points.size() && points.size() > 1
                    ? ", which is everywhere"
                    : "")
                + " ("
                + under.stream()
                    .map(point -> percent(efficiency(point)))
                    .collect(Collectors.joining(", "))
                + ").");
      } else if (level == LEVELS[0]) {
        PointResult worst =
            points.stream().min(Comparator.comparingDouble(Findings::efficiency)).orElseThrow();
        add(
            Topic.EFFICIENCY,
            series,
            "efficiency is at least "
                + wholePercent(level)
                + " everywhere; the lowest is "
                + percent(efficiency(worst))
                + " with "
                + count(worst.workers(), "worker")
                + ".");
      }
    }
  }

  private static double efficiency(PointResult point) {
    SampleSummary efficiency = point.efficiency();
    return efficiency == null ? Double.NaN : efficiency.mean();
  }

  private static String workers(List<PointResult> points) {
    List<String> counts = points.stream().map(point -> count(point.workers())).toList();
    if (counts.size() == 1) {
      return count(points.get(0).workers(), "worker");
    }
    return String.join(", ", counts.subList(0, counts.size() - 1))
        + " and "
        + counts.get(counts.size() - 1)
        + " workers";
  }

  /** Of the point with the most workers, where losses show most. */
  private void addLoss(ResultSeries series) {
    PointResult last = series.points().get(series.points().size() - 1);
    SlotTime time = last.slotTime();
    Map.Entry<String, Long> largest =
        SlotTimeParts.losses(time).entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .orElseThrow();
    if (time.totalNanos() <= 0 || largest.getValue() <= 0) {
      return;
    }
    add(
        Topic.LOST_TIME,
        series,
        "with "
            + count(last.workers(), "worker")
            + ", "
            + percent(last.lostFraction())
            + " of the slot time was not nominal work; the largest part of that is "
            + largest.getKey()
            + ", "
            + percent((double) largest.getValue() / time.totalNanos())
            + " of the slot time.");
  }

  /** Of the point with the most workers, too; nothing where a record kept no histograms. */
  private void addLatency(ResultSeries series) {
    PointResult last = series.points().get(series.points().size() - 1);
    Optional<LatencySummary> service = last.service().filter(latency -> latency.count() > 0);
    Optional<LatencySummary> wait = last.queueWait().filter(latency -> latency.count() > 0);
    if (service.isEmpty() || wait.isEmpty()) {
      return;
    }
    add(
        Topic.LATENCY,
        series,
        "with "
            + count(last.workers(), "worker")
            + ", 99 % of the tasks took no longer than "
            + duration(service.get().p99Nanos())
            + " from start to end, half of them no longer than "
            + duration(service.get().p50Nanos())
            + "; 99 % waited in the queue no longer than "
            + duration(wait.get().p99Nanos())
            + ".");
  }

  private void addScalability(ResultSeries series) {
    if (!results.isScalingStudy()) {
      return;
    }
    ScalabilityFit fit = series.scalability();
    if (fit instanceof ScalabilityFit.Refused refused) {
      add(Topic.WORKER_FIT, series, "no scalability law is fitted: " + refused.reason() + ".");
    } else if (fit instanceof ScalabilityFit.Fitted fitted) {
      add(Topic.WORKER_FIT, series, peak(fitted, series.points()));
    }
  }

  private static String peak(ScalabilityFit.Fitted fitted, List<PointResult> points) {
    int last = points.get(points.size() - 1).workers();
    String law =
        String.format(
            Locale.ROOT,
            "by the Universal Scalability Law (σ %s, κ %s, r² %.3f) ",
            parameter(fitted.law().sigma()),
            parameter(fitted.law().kappa()),
            fitted.rSquared());
    Interval interval = fitted.peakWorkers95();
    OptionalDouble peak = fitted.peakWorkers();
    if (peak.isEmpty()) {
      return law
          + "throughput rises up to the "
          + count(last)
          + " workers that were measured, and has no peak.";
    }
    if (peak.getAsDouble() > FARTHEST * last) {
      return law
          + "throughput rises up to the "
          + count(last)
          + " workers that were measured; its peak lies too far beyond them to be told.";
    }
    return law
        + "more workers help up to about "
        + count(Math.round(peak.getAsDouble()))
        + " (95 % interval "
        + count(Math.round(interval.low()))
        + (Double.isInfinite(interval.high())
            ? " or more)"
            : " to " + count(Math.round(interval.high())) + ")")
        + (peak.getAsDouble() > last
            ? ", which is beyond the " + count(last) + " that were measured."
            : ".");
  }

  private static String parameter(double value) {
    return value == 0 ? "0" : String.format(Locale.ROOT, "%.3g", value);
  }

  private void addRepetitions() {
    List<Integer> counts =
        results.experiment().points().isEmpty()
            ? List.of()
            : results.points().stream().map(point -> point.runs().size()).distinct().toList();
    if (counts.stream().anyMatch(runs -> runs < 3)) {
      all.add(
          new Finding(
              Topic.ANY,
              "",
              "Some points have fewer than three repetitions, so nothing can be said of how far"
                  + " their figures would vary."));
    }
  }

  private void addCosts() {
    if (results.runs().stream().anyMatch(run -> run.measurement().queue() != null)) {
      RunCosts.sums(results.runs(), AwsPrices.published())
          .forEach(costs -> all.add(new Finding(Topic.ANY, "", costs.sentence())));
    }
  }
}
