package dev.taskgauge.engine.report;

import static dev.taskgauge.engine.report.ReportNumbers.bytes;
import static dev.taskgauge.engine.report.ReportNumbers.count;
import static dev.taskgauge.engine.report.ReportNumbers.duration;
import static dev.taskgauge.engine.report.ReportNumbers.perSecond;
import static dev.taskgauge.engine.report.ReportNumbers.percent;
import static dev.taskgauge.engine.report.ReportNumbers.percents;

import dev.taskgauge.engine.analysis.BackendNames;
import dev.taskgauge.engine.analysis.ExperimentResults;
import dev.taskgauge.engine.analysis.PointResult;
import dev.taskgauge.engine.analysis.ResultSeries;
import dev.taskgauge.engine.analysis.SearchResult;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.Protocol;
import dev.taskgauge.engine.measure.LatencySummary;
import dev.taskgauge.engine.measure.statistics.SampleSummary;
import dev.taskgauge.engine.result.Environment;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.RunRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An experiment as one HTML page that needs nothing else: no network, no script, no file beside it;
 * light and dark, as the reader's system is.
 */
public final class HtmlReport {
  private final ExperimentRecord record;
  private final ExperimentResults results;
  private final HtmlPage page = new HtmlPage();

  private HtmlReport(ExperimentRecord record) {
    this.record = record;
    this.results = ExperimentResults.of(record.experiment(), record.runs());
  }

  /**
   * The page.
   *
   * @param definition the text of the experiment file, or empty where there was none
   * @throws IOException where Java can not draw the charts
   */
  public static String of(ExperimentRecord record, String definition) throws IOException {
    HtmlReport report = new HtmlReport(record);
    report.addHead();
    report.addSentences();
    report.page.charts(ExperimentCharts.of(report.results));
    report.addTables();
    report.addNotes();
    report.addEnvironment();
    report.addRepeat(definition);
    return report.page.end();
  }

  private void addHead() {
    String name = record.experiment().name();
    page.head(name).element("p", subtitle());
    if (record.end() != ExperimentEnd.COMPLETE) {
      page.markup("<p class=\"warning\">" + HtmlPage.escaped(notComplete()) + "</p>");
    }
  }

  private String subtitle() {
    if (record.runs().isEmpty()) {
      return "No run has finished.";
    }
    Environment environment = record.runs().get(0).environment();
    return String.join(", ", backends())
        + ". Measured on "
        + environment.host()
        + " ("
        + count(environment.cores(), "core")
        + ", "
        + environment.os()
        + "), begun "
        + environment.startedAt()
        + ".";
  }

  private List<String> backends() {
    BackendNames names = BackendNames.of(record.experiment());
    return record.runs().stream()
        .map(run -> names.name(run.settings().backend()))
        .distinct()
        .toList();
  }

  private String notComplete() {
    ExperimentEnd end = record.end();
    return end == null
        ? "This experiment has not come to its end: it goes on, or was broken off."
        : end == ExperimentEnd.LIMITED
            ? "This experiment ended at its time limit, before its last run."
            : "This experiment was stopped before its last run.";
  }

  private void addSentences() {
    List<String> sentences = Findings.of(results);
    if (!sentences.isEmpty()) {
      page.element("h2", "What the numbers say").list(sentences);
    }
  }

  private void addTables() {
    for (ResultSeries series : results.series()) {
      page.element("h2", series.name())
          .table(
              List.of(
                  "workers",
                  "runs",
                  "tasks/s, mean",
                  "95 % interval",
                  "median",
                  "efficiency, mean",
                  "95 % interval",
                  "queue wait p50",
                  "p99",
                  "service p50",
                  "p99",
                  "lost"),
              series.points().stream().map(HtmlReport::row).toList());
    }
    for (SearchResult search : results.searches()) {
      page.element("h2", search.name())
          .table(
              List.of("task length", "runs", "efficiency, mean", "95 % interval", "median"),
              search.points().stream().map(HtmlReport::row).toList());
    }
  }

  private static List<String> row(PointResult point) {
    SampleSummary throughput = point.throughput();
    SampleSummary efficiency = point.efficiency();
    LatencySummary wait = point.queueWait().orElse(null);
    LatencySummary service = point.service().orElse(null);
    return List.of(
        count(point.workers()),
        count(point.runs().size()) + (throughput.outliers().isEmpty() ? "" : " *"),
        perSecond(throughput.mean()),
        perSecond(throughput.mean95()),
        perSecond(throughput.median()),
        efficiency == null ? ReportNumbers.UNDEFINED : percent(efficiency.mean()),
        efficiency == null ? ReportNumbers.UNDEFINED : percents(efficiency.mean95()),
        latency(wait, true),
        latency(wait, false),
        latency(service, true),
        latency(service, false),
        percent(point.lostFraction()));
  }

  private static List<String> row(SearchResult.Point point) {
    return List.of(
        duration(point.lengthNanos()),
        count(point.efficiency().count()),
        percent(point.efficiency().mean()),
        percents(point.efficiency().mean95()),
        percent(point.efficiency().median()));
  }

  private static String latency(@Nullable LatencySummary latency, boolean median) {
    return latency == null || latency.count() == 0
        ? ReportNumbers.UNDEFINED
        : duration(median ? latency.p50Nanos() : latency.p99Nanos());
  }

  private void addNotes() {
    page.element("h2", "How to read this").list(notes());
  }

  private List<String> notes() {
    List<String> notes =
        new ArrayList<>(
            List.of(
                "Throughput is tasks completed ÷ elapsed; efficiency is ideal ÷ elapsed, where the"
                    + " ideal is max(sum of task lengths ÷ workers, longest task).",
                "Intervals are 95 % intervals of the mean over repetitions, by Student's t. Fewer"
                    + " than three repetitions give none.",
                "Percentiles are of the merged histograms of all repetitions.",
                "* marks points with a repetition far from the others (modified z-score of Iglewicz"
                    + " and Hoaglin over 3.5). It counts all the same."));
    if (!results.warmUps().isEmpty()) {
      notes.add(count(results.warmUps().size(), "warm-up run") + " before are in no figure.");
    }
    if (!results.partial().isEmpty()) {
      notes.add(
          count(results.partial().size(), "run")
              + " that did not come to the end: in no figure"
              + ResultsText.countedAsNothing(results)
              + ".");
    }
    if (record.experiment().reportFigure() != null) {
      notes.add(
          "Series named (report) are those of the report that TaskGauge descends from, measured on"
              + " other machines; TaskGauge has not measured them.");
    }
    return notes;
  }

  private void addEnvironment() {
    if (record.runs().isEmpty()) {
      return;
    }
    RunRecord first = record.runs().get(0);
    Environment environment = first.environment();
    page.element("h2", "Where it was measured")
        .table(
            List.of("fact", "value"),
            List.of(
                List.of("host", environment.host()),
                List.of("system", environment.os()),
                List.of("cores", count(environment.cores())),
                List.of("memory", bytes(environment.memoryBytes())),
                List.of("largest heap", bytes(environment.heapMaxBytes())),
                List.of("JVM", environment.jvm()),
                List.of(
                    "TaskGauge",
                    environment.taskGaugeVersion() + ", commit " + environment.gitCommit()),
                List.of("clock", environment.clock()),
                List.of("endpoints", String.join(", ", endpoints())),
                List.of("begun", environment.startedAt().toString()),
                List.of(
                    "last run begun",
                    record
                        .runs()
                        .get(record.runs().size() - 1)
                        .environment()
                        .startedAt()
                        .toString())));
  }

  private List<String> endpoints() {
    return record.runs().stream().map(run -> run.environment().endpoint()).distinct().toList();
  }

  private void addRepeat(String definition) {
    Experiment experiment = record.experiment();
    Protocol protocol = experiment.protocol();
    Long seed = protocol.orderSeed();
    page.element("h2", "How to repeat it")
        .element(
            "p",
            count(protocol.repetitions(), "repetition")
                + " of each point, block by block, "
                + (seed == null
                    ? "in the order given"
                    : "each block in an order drawn with seed " + seed)
                + "; warm-up "
                + (protocol.warmUp().maxRuns() == 0
                    ? "none"
                    : "until throughput settles, at most "
                        + count(protocol.warmUp().maxRuns(), "run")
                        + " or "
                        + duration(protocol.warmUp().maxTime().toNanos()))
                + ".");
    if (!definition.isBlank()) {
      page.element("p", "java -jar worker.jar run experiment.json, where experiment.json is:")
          .element("pre", definition);
    }
  }
}
