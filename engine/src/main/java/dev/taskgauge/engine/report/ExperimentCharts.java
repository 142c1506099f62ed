package dev.taskgauge.engine.report;

import dev.taskgauge.engine.analysis.ExperimentResults;
import dev.taskgauge.engine.analysis.PointResult;
import dev.taskgauge.engine.analysis.ResultSeries;
import dev.taskgauge.engine.analysis.SearchResult;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.engine.measure.SlotTime;
import dev.taskgauge.engine.measure.statistics.Interval;
import dev.taskgauge.engine.measure.statistics.MetgResult;
import dev.taskgauge.engine.measure.statistics.SampleSummary;
import dev.taskgauge.engine.report.chart.ChartBar;
import dev.taskgauge.engine.report.chart.ChartFactory;
import dev.taskgauge.engine.report.chart.ChartMark;
import dev.taskgauge.engine.report.chart.ChartPoint;
import dev.taskgauge.engine.report.chart.ChartSeries;
import dev.taskgauge.engine.report.chart.ChartStyle;
import dev.taskgauge.engine.report.chart.ChartValue;
import dev.taskgauge.engine.report.chart.SeriesRole;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.task.LengthDistribution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;

/** The charts of an experiment: what the window, files and reports show of it. */
public final class ExperimentCharts {
  static final String THROUGHPUT = "throughput";
  static final String EFFICIENCY = "efficiency";
  static final String LOST_TIME = "lost-time";
  static final String TASK_LENGTH = "efficiency-by-length";

  private static final double PERCENT = 100;
  private static final double NANOS_PER_SECOND = 1e9;

  private ExperimentCharts() {}

  /**
   * A chart that can be drawn in any style.
   *
   * @param fileName the name of its file, without the ending
   * @param title what it shows, in words
   * @param maker makes it; with a title in it where the text that is given is not null
   * @param height how high it is to be, where charts usually have a height
   */
  public record Named(String fileName, String title, Maker maker, IntUnaryOperator height) {
    /** Of the usual height. */
    public Named(String fileName, String title, Maker maker) {
      this(fileName, title, maker, usualHeight -> usualHeight);
    }

    /** How high it has to be for all of it to be read, from the usual height on. */
    public int height(int usualHeight) {
      return height.applyAsInt(usualHeight);
    }

    /** In a style, with its title. */
    public JFreeChart titled(ChartStyle style) {
      return maker.make(title, style);
    }

    /** In a style, where the title stands outside of it. */
    public JFreeChart untitled(ChartStyle style) {
      return maker.make(null, style);
    }
  }

  /** Makes a chart. */
  @FunctionalInterface
  public interface Maker {
    /** A new one each time. */
    JFreeChart make(@Nullable String title, ChartStyle style);
  }

  /** All that there is something to show in, the most important first. */
  public static List<Named> of(ExperimentResults results) {
    return of(results, List.of());
  }

  /**
   * The same with some runs shown by themselves: in charts of points they are marked, and in those
   * of lost time and latency they take the place of the points.
   *
   * @param chosen runs of the experiment; of none it is as if nothing was chosen
   */
  public static List<Named> of(ExperimentResults results, List<NamedRun> chosen) {
    ChosenRuns runs = new ChosenRuns(chosen);
    List<Named> charts = new ArrayList<>();
    boolean any = !results.series().isEmpty();
    if (any) {
      charts.add(throughput(results, runs));
    }
    if (results.points().stream().anyMatch(point -> point.efficiency() != null)) {
      charts.add(efficiency(results, runs));
    }
    runs.lostTime()
        .or(() -> any ? Optional.of(lostTime(results)) : Optional.empty())
        .ifPresent(charts::add);
    runs.latency().or(() -> LatencyChart.of(results)).ifPresent(charts::add);
    charts.addAll(WorkerFitCharts.of(results, runs));
    if (!results.searches().isEmpty()) {
      charts.add(sCurve(results, runs));
    }
    return List.copyOf(charts);
  }

  /**
   * Throughput against workers, with the report's where the experiment reproduces a figure, else
   * with what would be ideal.
   */
  public static Named throughput(ExperimentResults results) {
    return throughput(results, ChosenRuns.NONE);
  }

  private static Named throughput(ExperimentResults results, ChosenRuns chosen) {
    List<ChartSeries> series =
        new ArrayList<>(byWorkers(results, ExperimentCharts::throughputPoint));
    if (results.experiment().reportFigure() == null) {
      series.addAll(ideals(results));
    }
    List<ChartSeries> all =
        new ArrayList<>(ReferenceSeries.addTo(series, results.experiment(), false));
    all.addAll(
        chosen.marked(run -> true, ExperimentCharts::workers, ExperimentCharts::tasksPerSecond));
    return new Named(
        THROUGHPUT,
        "Throughput against workers" + ReferenceSeries.titleEnd(results.experiment(), false),
        (title, style) -> ChartFactory.byWorkers(title, ChartValue.THROUGHPUT, all, style));
  }

  /** Efficiency against workers, likewise. */
  public static Named efficiency(ExperimentResults results) {
    return efficiency(results, ChosenRuns.NONE);
  }

  private static Named efficiency(ExperimentResults results, ChosenRuns chosen) {
    List<ChartSeries> series = byWorkers(results, ExperimentCharts::efficiencyPoint);
    List<ChartSeries> all =
        new ArrayList<>(ReferenceSeries.addTo(series, results.experiment(), true));
    all.addAll(
        chosen.marked(run -> true, ExperimentCharts::workers, ExperimentCharts::efficiencyPercent));
    return new Named(
        EFFICIENCY,
        "Efficiency against workers" + ReferenceSeries.titleEnd(results.experiment(), true),
        (title, style) -> ChartFactory.byWorkers(title, ChartValue.EFFICIENCY, all, style));
  }

  static double workers(RunRecord run) {
    return run.settings().slots();
  }

  static double tasksPerSecond(RunRecord run) {
    return run.measurement().throughputTasksPerSecond();
  }

  private static double efficiencyPercent(RunRecord run) {
    return PERCENT * run.measurement().efficiency().orElse(Double.NaN);
  }

  /** One of those that coincide, as of the same tasks on several back ends. */
  private static List<ChartSeries> ideals(ExperimentResults results) {
    Map<List<ChartPoint>, String> names = new LinkedHashMap<>();
    for (ResultSeries series : results.series()) {
      List<ChartPoint> points = ideal(series);
      // It is a line without markers: of a single point nothing is drawn.
      if (points.size() > 1) {
        names.putIfAbsent(points, series.name());
      }
    }
    List<ChartSeries> all = new ArrayList<>();
    names.forEach(
        (points, name) ->
            all.add(
                new ChartSeries(
                    names.size() == 1 ? "ideal" : "ideal for " + name, SeriesRole.IDEAL, points)));
    return all;
  }

  /** Tasks without length have no ideal. */
  private static List<ChartPoint> ideal(ResultSeries series) {
    return series.points().stream()
        .filter(point -> point.runs().get(0).measurement().idealNanos() > 0)
        .map(point -> ChartPoint.of(point.workers(), idealTasksPerSecond(point)))
        .toList();
  }

  private static double idealTasksPerSecond(PointResult point) {
    RunMeasurement measured = point.runs().get(0).measurement();
    return measured.tasks().completed() * NANOS_PER_SECOND / measured.idealNanos();
  }

  private static List<ChartSeries> byWorkers(
      ExperimentResults results, Function<PointResult, ChartPoint> point) {
    return results.series().stream()
        .map(
            series ->
                new ChartSeries(
                    series.name(),
                    SeriesRole.MEASURED,
                    series.points().stream().map(point).toList()))
        .toList();
  }

  /** Tasks/s at a number of workers. */
  static ChartPoint throughputPoint(PointResult point) {
    return chartPoint(point.workers(), point.throughput(), 1);
  }

  /** Percent at a number of workers. */
  static ChartPoint efficiencyPoint(PointResult point) {
    SampleSummary efficiency = point.efficiency();
    return efficiency == null
        ? ChartPoint.of(point.workers(), Double.NaN)
        : chartPoint(point.workers(), efficiency, PERCENT);
  }

  /** Percent at a length, of all lengths that a search tried. */
  static ChartSeries lengths(String name, SearchResult search) {
    return new ChartSeries(
        name,
        SeriesRole.MEASURED,
        search.points().stream()
            .map(point -> chartPoint((double) point.lengthNanos(), point.efficiency(), PERCENT))
            .toList());
  }

  private static ChartPoint chartPoint(double x, SampleSummary sample, double factor) {
    Interval interval = sample.mean95();
    // What is a part of a whole can not be more than that, and nothing here can be less than 0.
    Interval possible =
        interval == null
            ? null
            : interval.within(0, factor == PERCENT ? 1 : Double.POSITIVE_INFINITY);
    return new ChartPoint(
        x,
        factor * sample.mean(),
        possible == null ? null : factor * possible.low(),
        possible == null ? null : factor * possible.high(),
        !sample.outliers().isEmpty());
  }

  /** Where slot time was lost, a bar a point. */
  public static Named lostTime(ExperimentResults results) {
    boolean several = results.series().size() > 1;
    List<ChartBar> bars = new ArrayList<>();
    for (ResultSeries series : results.series()) {
      for (PointResult point : series.points()) {
        bars.add(
            new ChartBar(
                several ? series.name() : "",
                ReportNumbers.count(point.workers()),
                lost(point.slotTime())));
      }
    }
    return new Named(
        LOST_TIME,
        "Where slot time was lost",
        (title, style) -> ChartFactory.lostTime(title, "workers", bars, style),
        usualHeight -> ChartFactory.lostTimeHeight(bars, usualHeight));
  }

  static List<ChartBar.Part> lost(SlotTime time) {
    double total = Math.max(1, time.totalNanos());
    List<ChartBar.Part> parts = new ArrayList<>();
    for (Map.Entry<String, Long> part : SlotTimeParts.losses(time).entrySet()) {
      parts.add(new ChartBar.Part(part.getKey(), PERCENT * part.getValue() / total));
    }
    return parts;
  }

  /** Efficiency against the length of tasks, of every search. */
  private static Named sCurve(ExperimentResults results, ChosenRuns chosen) {
    List<ChartSeries> series = new ArrayList<>();
    List<ChartMark> marks = new ArrayList<>();
    for (SearchResult search : results.searches()) {
      series.add(lengths(search.name(), search));
      if (search.result() instanceof MetgResult.Found found) {
        marks.add(
            ChartMark.of(
                ReportNumbers.duration(found.lengthNanos()), (double) found.lengthNanos()));
      }
    }
    series.addAll(
        chosen.marked(
            run -> lengthNanos(run) > 0,
            ExperimentCharts::lengthNanos,
            ExperimentCharts::efficiencyPercent));
    double threshold = PERCENT * results.searches().get(0).plan().efficiency();
    return new Named(
        TASK_LENGTH,
        "How short tasks may be",
        (title, style) -> ChartFactory.sCurve(title, series, threshold, marks, style));
  }

  /** 0 where its tasks are not all of one length. */
  private static double lengthNanos(RunRecord run) {
    return run.settings().workload() instanceof GeneratedWorkload generated
            && generated.lengths() instanceof LengthDistribution.Constant constant
        ? constant.nominalNanos()
        : 0;
  }
}
