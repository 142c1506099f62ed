package dev.taskgauge.app.chart;

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

  /** The moments of one run. */
  record Series(String name, double startSeconds, TracePoints points) {}

  private final List<Series> series = new ArrayList<>();
  private boolean ofWarmUp;
  private boolean ignoring;
  private double latestSeconds;

  /** Forgets everything. */
  public void clear() {
    series.clear();
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
    series.add(new Series(runName, latestSeconds, new TracePoints()));
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
            100 * progress.efficiency().orElse(Double.NaN));
  }

  /** Whether there is nothing to see yet. */
  public boolean isEmpty() {
    return series.stream().allMatch(each -> each.points().size() == 0);
  }

  /** The same in an object of its own. */
  public LiveTrace copy() {
    LiveTrace copy = new LiveTrace();
    for (Series each : series) {
      copy.series.add(new Series(each.name(), each.startSeconds(), each.points().copy()));
    }
    copy.latestSeconds = latestSeconds;
    return copy;
  }

  List<Series> series() {
    return series;
  }
}
