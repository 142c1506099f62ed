package dev.taskgauge.benchmarks.local;

import dev.taskgauge.benchmarks.driver.Alternation;
import dev.taskgauge.benchmarks.driver.Side;
import dev.taskgauge.benchmarks.results.LineResult;
import dev.taskgauge.benchmarks.results.Metric;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.measure.Efficiency;
import dev.taskgauge.engine.measure.NanoClock;
import dev.taskgauge.engine.measure.statistics.MetgRange;
import dev.taskgauge.engine.measure.statistics.MetgResult;
import dev.taskgauge.engine.measure.statistics.MetgSearch;
import dev.taskgauge.engine.measure.statistics.SampleSummary;
import dev.taskgauge.engine.task.TaskCommand;
import dev.taskgauge.engine.task.TaskKind;
import dev.taskgauge.engine.worker.CommandExecutor;
import dev.taskgauge.engine.worker.CpuBurner;
import dev.taskgauge.engine.worker.SleepTimer;
import dev.taskgauge.engine.worker.StopSignal;
import dev.taskgauge.engine.worker.WakeLateness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * METG(50 %): the shortest {@code cpu} task that is still executed at 50 % efficiency, by the
 * engine's own search and its own way to burn, on LOCAL and on rivals that record nothing. One
 * repetition is one whole search.
 */
public final class MetgComparison {
  private static final Metric METG = new Metric("metgNanos", "METG(50 %), ns", false, 0);

  /** What is measured. */
  public static final List<Metric> METRICS = List.of(METG);

  private static final MetgRange RANGE =
      new MetgRange(5, TimeUnit.MILLISECONDS.toNanos(1), TimeUnit.MICROSECONDS.toNanos(1));
  private static final int RUNS_A_LENGTH = 3;
  private static final long MIN_TASKS_PER_SLOT = 100;

  /** With more, lengths far below what is looked for would take most of the time. */
  private static final long MAX_TASKS_PER_SLOT = 1_000_000;

  private static final List<String> RIVALS = List.of("thread-pool", "fork-join", "jctools");

  private final long workPerSlotNanos;
  private final LocalRun local = new LocalRun();
  private final CommandExecutor burning;

  /**
   * Calibrates, which takes some tens of milliseconds.
   *
   * @param workPerSlotNanos how much nominal work each slot has in one run
   */
  public MetgComparison(long workPerSlotNanos) {
    this.workPerSlotNanos = workPerSlotNanos;
    StopSignal never = new StopSignal();
    this.burning =
        new CommandExecutor(
            new SleepTimer(NanoClock.SYSTEM, SleepTimer.Rest.PARK, new WakeLateness(), never),
            new CpuBurner(NanoClock.SYSTEM, never, CpuBurner.calibrate(NanoClock.SYSTEM)));
  }

  /** One number of slots. */
  public LineResult measure(int slots, Alternation alternation) throws InterruptedException {
    List<Side> sides = new ArrayList<>();
    sides.add(
        new Side(
            "taskgauge",
            "LOCAL by the engine's ExperimentRunner, everything recorded.",
            () -> search(slots, (length, tasks) -> ours(slots, length, tasks))));
    for (Rival rival : Rivals.all()) {
      if (RIVALS.contains(rival.name())) {
        sides.add(
            new Side(
                rival.name(),
                rival.what() + " Each task burns as LOCAL's do. Records nothing.",
                () -> search(slots, (length, tasks) -> theirs(rival, slots, length, tasks))));
      }
    }
    return alternation.measure(slots + (slots == 1 ? " slot" : " slots"), sides);
  }

  /** Measures the elapsed time of so many tasks of a length. */
  private interface Measure {
    long elapsedNanos(long lengthNanos, long tasks) throws Exception;
  }

  private long ours(int slots, long lengthNanos, long tasks) throws Exception {
    return local
        .measure(LocalSettings.DEFAULT, TaskKind.CPU, lengthNanos, tasks, slots)
        .elapsedNanos();
  }

  private long theirs(Rival rival, int slots, long lengthNanos, long tasks) throws Exception {
    TaskCommand command = TaskCommand.cpu(lengthNanos);
    Tasks burn =
        () ->
            () -> {
              burning.execute(command, System.nanoTime());
              return Done.DONE;
            };
    return rival.execution().elapsedNanos(slots, tasks, burn);
  }

  private Map<String, Double> search(int slots, Measure measure) throws Exception {
    MetgSearch search =
        new MetgSearch(MetgSearch.DEFAULT_TARGET, RANGE, MetgSearch.DEFAULT_TOLERANCE);
    while (search.nextLengthNanos().isPresent()) {
      long length = search.nextLengthNanos().getAsLong();
      search.measured(length, efficiency(slots, length, measure));
    }
    MetgResult result = search.result();
    if (result instanceof MetgResult.Found found) {
      return Map.of(METG.name(), (double) found.lengthNanos());
    }
    throw new IllegalStateException(
        result instanceof MetgResult.AboveLongest above
            ? "tasks of "
                + above.longestNanos()
                + " ns do not reach 50 % either: are the cores busy with something else?"
            : "the shortest tasks reach 50 % already: " + result);
  }

  /** The median, as a run that was disturbed must not lead the search astray. */
  private double efficiency(int slots, long lengthNanos, Measure measure) throws Exception {
    long fitting = Math.max(MIN_TASKS_PER_SLOT, workPerSlotNanos / lengthNanos);
    long tasks = Math.min(MAX_TASKS_PER_SLOT, fitting) * slots;
    double[] efficiencies = new double[RUNS_A_LENGTH];
    for (int run = 0; run < RUNS_A_LENGTH; run++) {
      long elapsedNanos = measure.elapsedNanos(lengthNanos, tasks);
      long idealNanos = Efficiency.idealNanos(lengthNanos * tasks, lengthNanos, slots);
      efficiencies[run] = Efficiency.of(idealNanos, elapsedNanos).orElse(0);
    }
    return SampleSummary.of(efficiencies).median();
  }
}
