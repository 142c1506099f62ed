package dev.taskgauge.app.chart;

import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.engine.measure.SlotsPoint;
import dev.taskgauge.engine.measure.TimelinePoint;
import dev.taskgauge.engine.report.NamedRun;
import dev.taskgauge.engine.run.RunProgress;
import java.util.ArrayList;
import java.util.List;

/**
 * What the live chart shows: the runs of an experiment one after the other, each a series of
 * moments. Bounded, however long the experiment takes. Not for several threads at once; hand a
 * {@link #copy} to another one.
 */
public final class LiveTrace {
  private static final int MAX_RUNS = 12;
  private static final double NANOS_PER_SECOND = 1e9;

  /**
   * The moments of one run.
   *
   * @param look the index of its colour and marker, which it keeps when older runs are forgotten
   */
  record Series(String name, int look, double startSeconds, TracePoints points) {}

  private final List<Series> series = new ArrayList<>();
  private int begun;
  private boolean tellsQueue;
  private boolean ofWarmUp;
  private boolean ignoring;
  private double latestSeconds;

  /** Forgets everything. */
  public void clear() {
    series.clear();
    begun = 0;
    tellsQueue = false;
    latestSeconds = 0;
    ofWarmUp = false;
    ignoring = false;
  }

  /**
   * A warm-up run begins. It is shown for as long as there is nothing else to see: its tasks have
   * no length, so that its throughput would make that of others look like nothing.
   */
  public void beginWarmUp(String runName) {
    ignoring = !series.isEmpty() && !ofWarmUp;
    if (series.isEmpty()) {
      ofWarmUp = true;
    }
    if (!ignoring) {
      add(runName);
    }
  }

  /** A run begins where the one before ended; of very many, the oldest is forgotten. */
  public void begin(String runName) {
    if (ofWarmUp) {
      clear();
    }
    ignoring = false;
    add(runName);
  }

  private void add(String runName) {
    if (series.size() == MAX_RUNS) {
      series.remove(0);
    }
    series.add(new Series(runName, begun++, latestSeconds, new TracePoints()));
  }

  /** Adds a moment to the latest run. */
  public void add(RunProgress progress) {
    if (ignoring || series.isEmpty() || progress.elapsedNanos() <= 0) {
      return;
    }
    Series current = series.get(series.size() - 1);
    latestSeconds = current.startSeconds() + progress.elapsedNanos() / NANOS_PER_SECOND;
    current
        .points()
        .add(
            latestSeconds,
            progress.recentTasksPerSecond(),
            100 * progress.efficiency().orElse(Double.NaN),
            queued(progress.queuedTasks()));
  }

  private double queued(long tasks) {
    tellsQueue |= tasks >= 0;
    return tasks < 0 ? Double.NaN : tasks;
  }

  /**
   * Runs that have ended, beside one another: each begins at 0. Those beyond what can be told apart
   * are left out.
   */
  public static LiveTrace of(List<NamedRun> runs) {
    LiveTrace trace = new LiveTrace();
    for (NamedRun run : runs.subList(0, Math.min(runs.size(), MAX_RUNS))) {
      trace.add(run.name());
      trace.addTimeline(run.record().measurement());
    }
    return trace;
  }

  private void addTimeline(RunMeasurement measured) {
    TracePoints points = series.get(series.size() - 1).points();
    TimelinePoint before = new TimelinePoint(0, 0, 0, 0);
    for (TimelinePoint point : measured.timeline()) {
      long sinceNanos = point.elapsedNanos() - before.elapsedNanos();
      if (sinceNanos > 0) {
        points.add(
            point.elapsedNanos() / NANOS_PER_SECOND,
            (point.completed() - before.completed()) * NANOS_PER_SECOND / sinceNanos,
            efficiencyPercent(measured, point),
            queued(point.queuedTasks()));
        before = point;
      }
    }
  }

  /**
   * What is recorded of a moment is how many tasks were completed, not how long they were: of tasks
   * of several lengths this counts each as long as all of them are on average.
   */
  private static double efficiencyPercent(RunMeasurement measured, TimelinePoint point) {
    double workNanos =
        (double) measured.idealNanos()
            * measured.slots()
            * point.completed()
            / measured.tasks().completed();
    long offeredNanos = SlotsPoint.offeredNanos(measured.slotsOverTime(), point.elapsedNanos());
    return measured.idealNanos() <= 0 || offeredNanos <= 0
        ? Double.NaN
        : 100 * workNanos / offeredNanos;
  }

  /** Whether there is nothing to see yet. */
  public boolean isEmpty() {
    return series.stream().allMatch(each -> each.points().size() == 0);
  }

  /** The same in an object of its own. */
  public LiveTrace copy() {
    LiveTrace copy = new LiveTrace();
    for (Series each : series) {
      copy.series.add(
          new Series(each.name(), each.look(), each.startSeconds(), each.points().copy()));
    }
    copy.begun = begun;
    copy.tellsQueue = tellsQueue;
    copy.latestSeconds = latestSeconds;
    return copy;
  }

  /** The names of its runs, oldest first. */
  public List<String> names() {
    return series.stream().map(Series::name).toList();
  }

  /** Whether the back end of any run could tell how many tasks were in its queue. */
  boolean tellsQueue() {
    return tellsQueue;
  }

  List<Series> series() {
    return series;
  }
}
