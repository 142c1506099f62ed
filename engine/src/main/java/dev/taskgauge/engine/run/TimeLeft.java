package dev.taskgauge.engine.run;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.task.TaskKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * How long the rest of an experiment will take: a point takes what it took before, else what its
 * tasks ask for, times what that was off by at other points; between runs passes what passed so
 * far. Not for several threads at once.
 */
public final class TimeLeft {
  /** What a run of tasks without length is taken for. */
  private static final long LEAST_NANOS = 50_000_000;

  private final List<RunSettings> points;
  private final List<Turn> schedule;
  private final int cores;
  private final Set<Turn> done = new HashSet<>();
  private final Map<Integer, List<Long>> elapsedNanos = new HashMap<>();
  private double expectedSum;
  private double elapsedSum;
  private long gapsNanos;
  private int gaps;
  private long lastEndNanos;
  private boolean ended;

  /**
   * Of an experiment that has not begun.
   *
   * @param cores how many tasks of kind {@code cpu} run at once at most
   */
  public TimeLeft(Experiment experiment, int cores) {
    points = experiment.points();
    schedule = experiment.schedule();
    this.cores = cores;
  }

  /** A run was measured by an execution before this one. */
  public void wasMeasured(RunRecord run) {
    count(run);
  }

  /** A run has ended, at a moment of a monotonic clock. */
  public void runEnded(RunRecord run, long nowNanos) {
    count(run);
    if (ended && !run.turn().isWarmUp()) {
      gapsNanos += Math.max(0, nowNanos - lastEndNanos - run.measurement().elapsedNanos());
      gaps++;
    }
    ended = true;
    lastEndNanos = nowNanos;
  }

  private void count(RunRecord run) {
    Turn turn = run.turn();
    if (turn.isWarmUp()) {
      return;
    }
    done.add(turn);
    long elapsed = run.measurement().elapsedNanos();
    elapsedNanos.computeIfAbsent(turn.point(), point -> new ArrayList<>()).add(elapsed);
    OptionalLong expected = expectedNanos(run.settings());
    if (expected.isPresent()) {
      expectedSum += expected.getAsLong();
      elapsedSum += elapsed;
    }
  }

  /**
   * What is left after the runs that have ended, in nanoseconds; empty where it can not be told: of
   * a search, and of files before their first run.
   */
  public OptionalLong nanos() {
    double sum = 0;
    long left = 0;
    for (Turn turn : schedule) {
      if (!done.contains(turn)) {
        OptionalLong one = nanos(turn.point());
        if (one.isEmpty()) {
          return OptionalLong.empty();
        }
        sum += one.getAsLong();
        left++;
      }
    }
    double gap = gaps == 0 ? 0 : (double) gapsNanos / gaps;
    return points.isEmpty() ? OptionalLong.empty() : OptionalLong.of((long) (sum + gap * left));
  }

  private OptionalLong nanos(int point) {
    List<Long> before = elapsedNanos.get(point);
    if (before != null) {
      return OptionalLong.of((long) before.stream().mapToLong(Long::longValue).average().orElse(0));
    }
    OptionalLong expected = expectedNanos(points.get(point));
    double factor = expectedSum == 0 ? 1 : elapsedSum / expectedSum;
    return expected.isEmpty() ? expected : OptionalLong.of((long) (expected.getAsLong() * factor));
  }

  private OptionalLong expectedNanos(RunSettings settings) {
    if (!(settings.workload() instanceof GeneratedWorkload generated)) {
      return OptionalLong.empty();
    }
    int atOnce =
        generated.kind() == TaskKind.CPU ? Math.min(cores, settings.slots()) : settings.slots();
    double one = generated.lengths().averageNanos();
    double all = one * generated.taskCount(settings.slots()) / atOnce;
    return OptionalLong.of((long) Math.max(LEAST_NANOS, Math.max(one, all)));
  }
}
