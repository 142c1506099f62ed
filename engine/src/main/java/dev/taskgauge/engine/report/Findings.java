package dev.taskgauge.engine.report;

import static dev.taskgauge.engine.report.ReportNumbers.count;
import static dev.taskgauge.engine.report.ReportNumbers.duration;
import static dev.taskgauge.engine.report.ReportNumbers.perSecond;
import static dev.taskgauge.engine.report.ReportNumbers.percent;

import dev.taskgauge.engine.analysis.ExperimentResults;
import dev.taskgauge.engine.analysis.PointResult;
import dev.taskgauge.engine.analysis.ResultSeries;
import dev.taskgauge.engine.analysis.SearchResult;
import dev.taskgauge.engine.measure.SlotTime;
import dev.taskgauge.engine.measure.statistics.Interval;
import dev.taskgauge.engine.measure.statistics.MetgResult;
import dev.taskgauge.engine.measure.statistics.SampleSummary;
import dev.taskgauge.engine.measure.statistics.ScalabilityFit;
import dev.taskgauge.engine.task.TaskKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private final List<String> sentences = new ArrayList<>();

  private Findings(ExperimentResults results) {
    this.results = results;
  }

  /** The sentences, the most important first; none where nothing was measured. */
  public static List<String> of(ExperimentResults results) {
    Findings findings = new Findings(results);
    // Who reproduces a figure of the report wants to know of that first.
    findings.sentences.addAll(ReferenceFindings.of(results));
    for (ResultSeries series : results.series()) {
      findings.addPeak(series);
      findings.addEfficiency(series);
      findings.addLoss(series);
      findings.addScalability(series);
    }
    results.searches().forEach(search -> findings.sentences.add(found(search)));
    findings.addPublished();
    findings.addRepetitions();
    findings.addCosts();
    return List.copyOf(findings.sentences);
  }

  private String named(ResultSeries series, String sentence) {
    return results.series().size() == 1
        ? Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1)
        : series.name() + ": " + sentence;
  }

  private void addPeak(ResultSeries series) {
    if (series.points().size() < 2) {
      return;
    }
    PointResult peak =
        series.points().stream()
            .max(Comparator.comparingDouble(point -> point.throughput().mean()))
            .orElseThrow();
    Interval interval = peak.throughput().mean95();
    sentences.add(
        named(
            series,
            "throughput is highest with "
                + count(peak.workers(), "worker")
                + ", at "
                + perSecond(peak.throughput().mean())
                + " tasks/s"
                + (interval == null ? "" : " (95 % interval " + perSecond(interval, " to ") + ")")
                + "."));
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
        sentences.add(
            named(
                series,
                "efficiency is under "
                    + whole(level)
                    + " with "
                    + workers(under)
                    + (under.size() == points.size() && points.size() > 1
                        ? ", which is everywhere"
                        : "")
                    + " ("
                    + under.stream()
                        .map(point -> percent(efficiency(point)))
                        .collect(Collectors.joining(", "))
                    + ")."));
      } else if (level == LEVELS[0]) {
        PointResult worst =
            points.stream().min(Comparator.comparingDouble(Findings::efficiency)).orElseThrow();
        sentences.add(
            named(
                series,
                "efficiency is at least "
                    + whole(level)
                    + " everywhere; the lowest is "
                    + percent(efficiency(worst))
                    + " with "
                    + count(worst.workers(), "worker")
                    + "."));
      }
    }
  }

  private static double efficiency(PointResult point) {
    SampleSummary efficiency = point.efficiency();
    return efficiency == null ? Double.NaN : efficiency.mean();
  }

  private static String whole(double fraction) {
    return Math.round(fraction * 100) + " %";
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
    sentences.add(
        named(
            series,
            "with "
                + count(last.workers(), "worker")
                + ", "
                + percent(last.lostFraction())
                + " of the slot time was not nominal work; the largest part of that is "
                + largest.getKey()
                + ", "
                + percent((double) largest.getValue() / time.totalNanos())
                + " of the slot time."));
  }

  private void addScalability(ResultSeries series) {
    if (!results.isScalingStudy()) {
      return;
    }
    ScalabilityFit fit = series.scalability();
    if (fit instanceof ScalabilityFit.Refused refused) {
      sentences.add(named(series, "no scalability law is fitted: " + refused.reason() + "."));
    } else if (fit instanceof ScalabilityFit.Fitted fitted) {
      sentences.add(named(series, peak(fitted, series.points())));
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
      sentences.add(
          "Some points have fewer than three repetitions, so nothing can be said of how far their"
              + " figures would vary.");
    }
  }

  private void addCosts() {
    if (results.runs().stream().anyMatch(run -> run.measurement().queue() != null)) {
      RunCosts.sums(results.runs(), AwsPrices.published())
          .forEach(costs -> sentences.add(costs.sentence()));
    }
  }

  private static String found(SearchResult search) {
    String what = whole(search.plan().efficiency()) + " efficiency on " + search.name() + ": ";
    MetgResult result = search.result();
    if (result instanceof MetgResult.Found found) {
      return what
          + search.plan().kind().word()
          + " tasks must be at least about "
          + duration(found.lengthNanos())
          + " long (the last two lengths tried, "
          + duration(found.lowNanos())
          + " and "
          + duration(found.highNanos())
          + ", lie on either side).";
    }
    if (result instanceof MetgResult.BelowShortest) {
      return what
          + "even the shortest tasks tried, "
          + duration(search.plan().shortestNanos())
          + ", reach it.";
    }
    if (result instanceof MetgResult.AboveLongest) {
      return what
          + "even the longest tasks tried, "
          + duration(search.plan().longestNanos())
          + ", do not reach it.";
    }
    return what + "the search has not come to its end.";
  }

  /** Read off published curves of efficiency against task length; other machines, other years. */
  private void addPublished() {
    boolean comparable =
        results.searches().stream()
            .anyMatch(
                search ->
                    search.plan().kind() == TaskKind.SLEEP
                        && search.plan().efficiency() == 0.5
                        && search.result() instanceof MetgResult.Found);
    if (comparable) {
      sentences.add(
          "Published curves of other systems, on other machines, cross 50 % at about 31 ms (CloudKon"
              + " on SQS and DynamoDB), 59 ms (Sparrow) and 190 ms (Falkon).");
    }
  }
}
