package dev.taskgauge.app.setup;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.WorkloadFiles;
import dev.taskgauge.engine.run.RunForecast;
import dev.taskgauge.engine.task.WorkloadGenerator;
import dev.taskgauge.engine.task.WorkloadText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says of runs that are so short that they measure little but how a run starts and ends.
 *
 * @param run the shortest; null where nothing is known of any
 * @param nanos what it lasts
 * @param areAlike whether all last as long
 * @param cores of this machine, which its tasks of kind {@code cpu} share
 */
record ShortRuns(@Nullable RunSettings run, long nanos, boolean areAlike, int cores) {
  /** Over SQS a run has some 0.1 s before its first result and after its last task is taken. */
  private static final long SQS_ENOUGH_NANOS = 1_000_000_000;

  private static final long LOCAL_ENOUGH_NANOS = 100_000_000;

  private static final MathContext ONE_DIGIT_UP = new MathContext(1, RoundingMode.UP);

  /** Of the points of a grid; of workload files that were not read nothing is known. */
  static ShortRuns of(Experiment experiment, WorkloadFiles files, int cores) {
    RunSettings shortest = null;
    long shortestNanos = Long.MAX_VALUE;
    Set<Long> lengths = new HashSet<>();
    for (RunSettings run : experiment.points()) {
      long nanos =
          new RunForecast(run, files.tasks(run.workload()), cores)
              .plainNanos()
              .orElse(Long.MAX_VALUE);
      lengths.add(nanos);
      if (nanos < shortestNanos) {
        shortest = run;
        shortestNanos = nanos;
      }
    }
    return new ShortRuns(shortest, shortestNanos, lengths.size() == 1, cores);
  }

  /** A sentence without a full stop; empty where all are long enough. */
  String text() {
    if (run == null || nanos >= enoughNanos(run)) {
      return "";
    }
    return (areAlike ? "A run lasts " : "The shortest run lasts ")
        + WorkloadText.duration(nanos)
        + ": too short to measure "
        + run.backend().backendName()
        + (run.workload() instanceof GeneratedWorkload generated ? better(generated, run) : "");
  }

  /**
   * How many tasks would do. That is not in proportion: more of them ride in a message, and a few
   * are done side by side.
   */
  private String better(GeneratedWorkload generated, RunSettings tooShort) {
    long enoughNanos = enoughNanos(tooShort);
    long count = generated.count();
    long lastingNanos = nanos;
    while (lastingNanos < enoughNanos) {
      double factor = (double) enoughNanos / Math.max(1, lastingNanos);
      count = BigDecimal.valueOf(Math.ceil(count * factor)).round(ONE_DIGIT_UP).longValue();
      if (count > WorkloadGenerator.MAX_RANDOM_TASKS) {
        return "";
      }
      lastingNanos = lastingNanos(generated, count, tooShort);
    }
    return "; "
        + WorkloadText.count(count)
        + (generated.perWorker() ? " tasks a worker would last " : " tasks would last ")
        + WorkloadText.duration(lastingNanos);
  }

  private long lastingNanos(GeneratedWorkload generated, long count, RunSettings tooShort) {
    GeneratedWorkload larger =
        new GeneratedWorkload(
            generated.kind(), generated.lengths(), count, generated.perWorker(), generated.seed());
    RunSettings run = new RunSettings(larger, tooShort.backend(), tooShort.slots());
    return new RunForecast(run, null, cores).plainNanos().orElseThrow();
  }

  private static long enoughNanos(RunSettings run) {
    return run.backend() instanceof SqsSettings ? SQS_ENOUGH_NANOS : LOCAL_ENOUGH_NANOS;
  }
}
