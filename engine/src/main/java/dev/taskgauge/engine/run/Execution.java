package dev.taskgauge.engine.run;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.Protocol;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.experiment.WarmUpRuns;
import dev.taskgauge.engine.experiment.WorkloadSpec;
import dev.taskgauge.engine.measure.NanoClock;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.measure.statistics.SettlingRule;
import dev.taskgauge.engine.result.RunRecord;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An experiment under way: warms back ends up before their first run, keeps the time limits, and
 * leaves out what an earlier execution has measured. One thread.
 */
final class Execution {
  private static final SettlingRule SETTLING = new SettlingRule();

  private final Protocol protocol;
  private final Map<Turn, RunRecord> earlier;
  private final RunMaker maker;
  private final NanoClock clock;
  private final long startNanos;
  private final Map<WorkloadSpec, WorkloadSource> sources = new HashMap<>();
  private final Set<BackendSettings> warm = new HashSet<>();
  private int runIndex;
  private boolean over;

  /** Makes and executes one run. */
  @FunctionalInterface
  interface RunMaker {
    /**
     * Executes it and tells of it.
     *
     * @return its record; null where it was stopped, or out of time, before it had its slots
     */
    @Nullable RunRecord execute(
        int runIndex, Turn turn, RunSettings settings, WorkloadSource source, RunLimits limits)
        throws BackendException, BackendUnavailableException, InterruptedException;
  }

  /**
   * Nothing has run yet.
   *
   * @param earlier what was measured by an execution before this one
   */
  Execution(Protocol protocol, List<RunRecord> earlier, RunMaker maker, NanoClock clock) {
    this.protocol = protocol;
    this.maker = maker;
    this.clock = clock;
    this.earlier = new HashMap<>();
    for (RunRecord run : earlier) {
      if (!run.turn().isWarmUp() && run.measurement().end() == RunEnd.DONE) {
        this.earlier.put(run.turn(), run);
      }
    }
    startNanos = clock.nanoTime();
  }

  /**
   * Reads a workload before anything runs, so that a mistake in its file costs no measured run.
   *
   * @throws dev.taskgauge.engine.task.WorkloadFileException where it has mistakes
   */
  void read(WorkloadSpec workload) throws IOException {
    sources.put(workload, WorkloadSource.of(workload));
  }

  /**
   * Measures a run, or gives what an earlier execution measured.
   *
   * @param warmUpSlots on how many slots its back end is warmed up
   * @return null where nothing is to follow: the experiment was stopped, or its time is over
   */
  @Nullable RunRecord measure(Turn turn, RunSettings settings, int warmUpSlots)
      throws BackendException, BackendUnavailableException, IOException, InterruptedException {
    RunRecord known = earlier.get(turn);
    if (known != null && known.settings().equals(settings)) {
      return known;
    }
    if (!warm.contains(settings.backend()) && warmUp(turn, settings.backend(), warmUpSlots)) {
      warm.add(settings.backend());
    }
    return execute(turn, settings);
  }

  /** Whether it ended because its time was over. */
  boolean isOutOfTime() {
    return over;
  }

  private @Nullable RunRecord execute(Turn turn, RunSettings settings)
      throws BackendException, BackendUnavailableException, IOException, InterruptedException {
    long leftNanos = leftNanos();
    if (leftNanos <= 0) {
      over = true;
      return null;
    }
    WorkloadSource source = sources.get(settings.workload());
    if (source == null) {
      source = WorkloadSource.of(settings.workload());
    }
    Duration runLimit = protocol.runLimit();
    RunLimits limits =
        new RunLimits(leftNanos, runLimit == null ? Long.MAX_VALUE : runLimit.toNanos());
    RunRecord run = maker.execute(runIndex++, turn, settings, source, limits);
    boolean isCut = run == null || run.measurement().end() == RunEnd.LIMITED;
    if (isCut && leftNanos() <= 0) {
      over = true;
      return null;
    }
    return run == null || run.measurement().end() == RunEnd.STOPPED ? null : run;
  }

  private long leftNanos() {
    Duration limit = protocol.limit();
    return limit == null ? Long.MAX_VALUE : limit.toNanos() - (clock.nanoTime() - startNanos);
  }

  /** Whether it came to an end by itself. */
  private boolean warmUp(Turn before, BackendSettings backend, int slots)
      throws BackendException, BackendUnavailableException, IOException, InterruptedException {
    long deadlineNanos = clock.nanoTime() + protocol.warmUp().maxTime().toNanos();
    List<Double> throughputs = new ArrayList<>();
    for (int number = 1; number <= protocol.warmUp().maxRuns(); number++) {
      if (clock.nanoTime() - deadlineNanos >= 0 || SETTLING.settled(throughputs)) {
        return true;
      }
      RunRecord run =
          execute(Turn.warmUp(before.point(), number), WarmUpRuns.settings(backend, slots));
      if (run == null) {
        return false;
      }
      throughputs.add(run.measurement().throughputTasksPerSecond());
    }
    return true;
  }
}
