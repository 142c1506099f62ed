package dev.taskgauge.app.results;

import dev.taskgauge.app.chart.ChartKind;
import dev.taskgauge.engine.analysis.ExperimentResults;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.MetgPlan;
import dev.taskgauge.engine.experiment.Sweep;
import dev.taskgauge.engine.report.ExperimentCharts;
import dev.taskgauge.engine.report.Finding;
import dev.taskgauge.engine.report.Findings;
import dev.taskgauge.engine.report.NamedRun;
import dev.taskgauge.engine.report.ReportFigure;
import dev.taskgauge.engine.report.chart.ChartValue;
import dev.taskgauge.engine.result.RunRecord;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What there is to see of an experiment at a moment.
 *
 * @param experiment the experiment; null where none has run yet
 * @param chosen its runs that are shown by themselves; none where nobody chose any
 * @param charts its charts, where there is something in them
 * @param findings what its numbers say, the most important first
 */
public record Shown(
    @Nullable Experiment experiment,
    List<NamedRun> chosen,
    List<ExperimentCharts.Named> charts,
    List<Finding> findings) {
  private static final int MANY_WORKER_COUNTS = 6;

  /** Nothing has run yet. */
  public static final Shown NOTHING = new Shown(null, List.of(), List.of(), List.of());

  public Shown {
    chosen = List.copyOf(chosen);
    charts = List.copyOf(charts);
    findings = List.copyOf(findings);
  }

  /** Of an experiment and its runs so far; takes a while where there are many. Any thread. */
  static Shown of(Experiment experiment, List<RunRecord> runs, List<NamedRun> chosen) {
    ExperimentResults results = ExperimentResults.of(experiment, runs);
    return new Shown(
        experiment, chosen, ExperimentCharts.of(results, chosen), Findings.withTopics(results));
  }

  /** All that its numbers say, the most important first. */
  public List<String> sentences() {
    return findings.stream().map(Finding::sentence).toList();
  }

  /**
   * What its numbers say of a chart, the most important first, and then what belongs beside every
   * chart.
   *
   * @param chart one of {@link #charts}; null for one that is no answer, beside which all may stand
   */
  public List<String> sentences(ExperimentCharts.@Nullable Named chart) {
    return chart == null
        ? sentences()
        : Stream.concat(
                findings.stream().filter(finding -> finding.isAbout(chart)),
                findings.stream().filter(Finding::isAboutAll))
            .map(Finding::sentence)
            .toList();
  }

  /** The charts of a kind; several only of {@link ChartKind#WORKER_FIT}. */
  public List<ExperimentCharts.Named> charts(ChartKind kind) {
    return charts.stream().filter(chart -> kind.shows(chart.fileName())).toList();
  }

  /**
   * Whether the law of its throughput is what it is about, as in the presets for that. With a few
   * worker counts a law may be fitted, but throughput itself says more.
   */
  public boolean asksHowManyWorkers() {
    return !charts(ChartKind.WORKER_FIT).isEmpty()
        && experiment != null
        && experiment.plan() instanceof Sweep sweep
        && sweep.workers().size() >= MANY_WORKER_COUNTS;
  }

  /** Whether any of its runs came to their end, so that there are points to show. */
  public boolean hasPoints() {
    return !charts(ChartKind.THROUGHPUT).isEmpty();
  }

  /** Whether it is measured beside a figure of the report that shows efficiency. */
  public boolean asksForEfficiency() {
    Integer figure = experiment == null ? null : experiment.reportFigure();
    return figure != null && ReportFigure.of(figure).value().equals(ChartValue.EFFICIENCY);
  }

  /** Whether it is a search for the shortest tasks. */
  public boolean isSearch() {
    return experiment != null && experiment.plan() instanceof MetgPlan;
  }
}
