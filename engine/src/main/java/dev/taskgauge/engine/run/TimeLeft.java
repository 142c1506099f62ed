package dev.taskgauge.engine.run;

import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.FileWorkload;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.experiment.WorkloadSpec;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.task.Workload;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long the rest of an experiment will take: a point takes what it took before, else what was
 * forecast of it, times what that was off by at other points of its back end; between runs passes
 * what passed between runs of that back end so far. What comes once, before the first run of a back
 * end, is expected of no other run. Time limits are kept to. Not for several threads at once.
 */
public final class TimeLeft {
  private final Experiment experiment;
  private final List<RunSettings> points;
  private final List<Turn> schedule;
  private final int cores;
  private final LongSupplier nanoTime;
  private final TimeLimits limits;
  private final long startNanos;
  private final Map<WorkloadSpec, Workload> files = new HashMap<>();
  private final Set<Turn> done = new HashSet<>();
  private final Map<Integer, LongSummaryStatistics> elapsedNanos = new HashMap<>();
  private final Map<BackendSettings, Accuracy> accuracies = new HashMap<>();
  private final Map<BackendSettings, WarmUpLeft> warmUps = new HashMap<>();
  // By the names of back ends, as those of one name are left and entered alike.
  private final Map<String, LongSummaryStatistics> gapNanos = new HashMap<>();
  private final Set<String> opened = new HashSet<>();
  private @Nullable Long lastEndNanos;

  /** What runs were forecast to take together, and what they took. */
  private static final class Accuracy {
    private double forecastNanos;
    private double elapsedNanos;

    double factor() {
      return forecastNanos == 0 ? 1 : elapsedNanos / forecastNanos;
    }
  }

  /**
   * Of an experiment that begins now.
   *
   * @param cores of this machine, which its tasks of kind {@code cpu} share
   * @param nanoTime a monotonic clock
   */
  public TimeLeft(Experiment experiment, int cores, LongSupplier nanoTime) {
    this.experiment = experiment;
    points = experiment.points();
    schedule = experiment.schedule();
    this.cores = cores;
    this.nanoTime = nanoTime;
    limits = TimeLimits.of(experiment.protocol());
    startNanos = nanoTime.getAsLong();
  }

  /** A run was measured by an execution before this one. */
  public void wasMeasured(RunRecord run) {
    done.add(run.turn());
    count(run);
  }

  /** A run begins: what is in its workload file is known from now on. */
  public void runStarted(RunStart start) {
    if (start.settings().workload() instanceof FileWorkload named) {
      files.put(named, start.workload());
    }
  }

  /** A run has ended just now. */
  public void runEnded(RunRecord run) {
    long nowNanos = nanoTime.getAsLong();
    BackendSettings backend = run.settings().backend();
    long elapsed = run.measurement().elapsedNanos();
    boolean isFirst = opened.add(backend.backendName());
    if (lastEndNanos != null && !isFirst) {
      gapNanos
          .computeIfAbsent(backend.backendName(), name -> new LongSummaryStatistics())
          .accept(Math.max(0, nowNanos - lastEndNanos - elapsed));
    }
    lastEndNanos = nowNanos;
    if (!run.turn().isWarmUp()) {
      wasMeasured(run);
      warmUp(backend).isOver();
    } else if (!points.isEmpty()) {
      warmUp(points.get(run.turn().point()).backend()).runEnded(elapsed);
    }
  }

  private void count(RunRecord run) {
    long elapsed = run.measurement().elapsedNanos();
    elapsedNanos
        .computeIfAbsent(run.turn().point(), point -> new LongSummaryStatistics())
        .accept(elapsed);
    OptionalLong forecast = forecast(run.settings());
    // What was broken off says nothing of how long the others take.
    if (forecast.isPresent() && run.measurement().end() == RunEnd.DONE) {
      Accuracy accuracy =
          accuracies.computeIfAbsent(run.settings().backend(), backend -> new Accuracy());
      accuracy.forecastNanos += forecast.getAsLong();
      accuracy.elapsedNanos += elapsed;
    }
  }

  /**
   * What is left after the runs that have ended, in nanoseconds; empty where it can not be told: of
   * a search, and of files before their first run begins.
   */
  public OptionalLong nanos() {
    return withinLimit(nanosWithout(null));
  }

  /**
   * What is left at a moment of a run, of this run and of those after it.
   *
   * @param turn the run in progress
   */
  public OptionalLong nanos(Turn turn, RunProgress moment) {
    OptionalLong others = nanosWithout(turn);
    if (others.isEmpty()) {
      return others;
    }
    OptionalLong expected =
        turn.isWarmUp()
            ? OptionalLong.of(warmUp(points.get(turn.point()).backend()).runNanos())
            : elapsed(turn.point());
    OptionalLong own = RunLeft.nanos(moment.fraction(), moment.elapsedNanos(), expected);
    if (own.isEmpty()) {
      return own;
    }
    long untilLimit = Math.max(0, limits.runNanos() - moment.elapsedNanos());
    return withinLimit(OptionalLong.of(Math.min(own.getAsLong(), untilLimit) + others.getAsLong()));
  }

  private OptionalLong withinLimit(OptionalLong nanos) {
    long untilLimit = Math.max(0, limits.experimentNanos() - (nanoTime.getAsLong() - startNanos));
    return nanos.isEmpty() ? nanos : OptionalLong.of(Math.min(nanos.getAsLong(), untilLimit));
  }

  private OptionalLong nanosWithout(@Nullable Turn inProgress) {
    if (points.isEmpty()) {
      return OptionalLong.empty();
    }
    BackendSettings current = inProgress == null ? null : points.get(inProgress.point()).backend();
    double sum = 0;
    Set<BackendSettings> needed = new LinkedHashSet<>();
    for (Turn turn : schedule) {
      if (!done.contains(turn) && !turn.equals(inProgress)) {
        OptionalLong one = elapsed(turn.point());
        if (one.isEmpty()) {
          return one;
        }
        BackendSettings backend = points.get(turn.point()).backend();
        sum += one.getAsLong() + gap(backend);
        needed.add(backend);
      }
    }
    for (BackendSettings backend : needed) {
      sum += warmUpNanos(backend, backend.equals(current) ? inProgress : null);
    }
    return OptionalLong.of((long) (sum + startNanos(needed, current)));
  }

  /** What is left of a back end's warm-up; where one of its runs is in progress, after that. */
  private long warmUpNanos(BackendSettings backend, @Nullable Turn inProgress) {
    if (inProgress == null) {
      return warmUp(backend).nanos(0, gap(backend));
    }
    return inProgress.isWarmUp() ? warmUp(backend).nanos(inProgress.repetition(), gap(backend)) : 0;
  }

  /** Servers and workers are started for the first back end that needs them, and stay. */
  private long startNanos(Set<BackendSettings> needed, @Nullable BackendSettings current) {
    return needed.stream()
        .filter(backend -> current == null || !current.backendName().equals(backend.backendName()))
        .filter(backend -> !opened.contains(backend.backendName()))
        .mapToLong(backend -> StartForecast.of(backend, cores).serversAndWorkersNanos())
        .max()
        .orElse(0);
  }

  private long gap(BackendSettings backend) {
    LongSummaryStatistics gaps = gapNanos.get(backend.backendName());
    return gaps == null ? RunForecast.aroundNanos(backend) : (long) gaps.getAverage();
  }

  private OptionalLong elapsed(int point) {
    LongSummaryStatistics before = elapsedNanos.get(point);
    if (before != null) {
      return OptionalLong.of((long) before.getAverage());
    }
    OptionalLong forecast = forecast(points.get(point));
    if (forecast.isEmpty()) {
      return forecast;
    }
    Accuracy accuracy = accuracies.get(points.get(point).backend());
    double nanos = forecast.getAsLong() * (accuracy == null ? 1 : accuracy.factor());
    return OptionalLong.of(Math.min((long) nanos, limits.runNanos()));
  }

  private OptionalLong forecast(RunSettings settings) {
    return new RunForecast(settings, files.get(settings.workload()), cores).nanos();
  }

  private WarmUpLeft warmUp(BackendSettings backend) {
    return warmUps.computeIfAbsent(
        backend,
        fresh ->
            new WarmUpLeft(
                WarmUpForecast.of(
                    backend, Collections.max(experiment.workers()), experiment.protocol(), cores)));
  }
}
