package dev.taskgauge.engine.run;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.MetgPlan;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.WarmUp;
import dev.taskgauge.engine.experiment.WorkloadFiles;
import dev.taskgauge.engine.task.WorkloadText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/**
 * About how long an experiment takes, told before it: its runs with what passes around each, its
 * warm-up, and the start of servers and workers on this machine. From {@code least} to {@code
 * most}, which differ by how soon throughput settles, by whether servers run already, and of a
 * search by how many of its runs are needed: six and eight of eleven were, where it was tried. Time
 * limits are kept to.
 *
 * @param leastNanos with the shortest warm-up, nothing to start but workers
 * @param mostNanos with the longest warm-up, everything to start
 * @param isWhole false where a workload file was not read: then its runs are left out
 * @param experiment what it is about
 */
public record ExperimentForecast(
    long leastNanos, long mostNanos, boolean isWhole, Experiment experiment) {
  private static final long SECOND_NANOS = 1_000_000_000L;

  /**
   * Of an experiment that has not begun. Of a search it is told for the most runs that it may take.
   *
   * @param files what is in its workload files
   * @param cores of this machine, which its tasks of kind {@code cpu} share
   */
  public static ExperimentForecast of(Experiment experiment, WorkloadFiles files, int cores) {
    boolean isSearch = experiment.plan() instanceof MetgPlan;
    TimeLimits limits = TimeLimits.of(experiment.protocol());
    boolean isWhole = true;
    double runs = 0;
    for (RunSettings run : runs(experiment)) {
      OptionalLong nanos = new RunForecast(run, files.tasks(run.workload()), cores).nanos();
      isWhole &= nanos.isPresent();
      runs +=
          Math.min(nanos.orElse(0), limits.runNanos())
              + (double) RunForecast.aroundNanos(run.backend());
    }
    runs *= experiment.protocol().repetitions();
    double least = isSearch ? runs / 2 : runs;
    double most = runs;
    int slots = Collections.max(experiment.workers());
    for (BackendSettings backend : experiment.backends()) {
      WarmUpForecast warmUp = WarmUpForecast.of(backend, slots, experiment.protocol(), cores);
      least += warmUp.leastNanos();
      most += warmUp.mostNanos();
    }
    StartForecast start = start(experiment, cores);
    double limit = (double) limits.experimentNanos();
    return new ExperimentForecast(
        (long) Math.min(least + start.workersNanos(), limit) + start.endNanos(),
        (long) Math.min(most + start.serversAndWorkersNanos(), limit) + start.endNanos(),
        isWhole,
        experiment);
  }

  /** Every point once. */
  private static List<RunSettings> runs(Experiment experiment) {
    return experiment.plan() instanceof MetgPlan search ? search.mostRuns() : experiment.points();
  }

  /** Back ends have servers and workers in common: of the one with the most. */
  private static StartForecast start(Experiment experiment, int cores) {
    return experiment.backends().stream()
        .map(each -> StartForecast.of(each, cores))
        .max(Comparator.comparingInt(StartForecast::processes))
        .orElseThrow();
  }

  private static boolean isOnAws(Experiment experiment) {
    return experiment.backends().stream()
        .anyMatch(each -> each instanceof SqsSettings sqs && sqs.place() instanceof AwsPlace);
  }

  /**
   * In words without a full stop: {@code ≈ 40 s to 1 min 4 s for 15 runs, with warm-up and the
   * start of servers and workers}.
   */
  public String text() {
    String shortest = WorkloadText.duration(rounded(leastNanos));
    String longest = WorkloadText.duration(rounded(mostNanos));
    String time = shortest.equals(longest) || !isWhole ? shortest : shortest + " to " + longest;
    return (isWhole ? "≈ " : "At least ")
        + time
        + " for "
        + (experiment.plan() instanceof MetgPlan || isCut() ? "at most " : "")
        + count((long) runs(experiment).size() * experiment.protocol().repetitions())
        + with()
        + (isOnAws(experiment) ? ", once the workers are there" : "");
  }

  private boolean isCut() {
    Duration limit = experiment.protocol().limit();
    return limit != null && mostNanos >= limit.toNanos();
  }

  private static String count(long runs) {
    return runs == 1 ? "1 run" : WorkloadText.count(runs) + " runs";
  }

  private String with() {
    List<String> parts = new ArrayList<>();
    if (!experiment.protocol().warmUp().equals(WarmUp.NONE)) {
      parts.add("warm-up");
    }
    if (start(experiment, 1).isNeeded()) {
      parts.add("the start of servers and workers");
    }
    return parts.isEmpty() ? "" : ", with " + String.join(" and ", parts);
  }

  /** No more digits than a forecast has. */
  private static long rounded(long nanos) {
    long step =
        nanos < 10 * SECOND_NANOS
            ? SECOND_NANOS / 10
            : nanos < 60 * SECOND_NANOS
                ? SECOND_NANOS
                : nanos < 600 * SECOND_NANOS ? 10 * SECOND_NANOS : 60 * SECOND_NANOS;
    return nanos < SECOND_NANOS ? nanos : (nanos + step / 2) / step * step;
  }
}
