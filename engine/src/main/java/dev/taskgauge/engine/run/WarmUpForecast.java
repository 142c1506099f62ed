package dev.taskgauge.engine.run;

import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.Protocol;
import dev.taskgauge.engine.experiment.WarmUp;
import dev.taskgauge.engine.experiment.WarmUpRuns;
import dev.taskgauge.engine.measure.statistics.SettlingRule;

/**
 * About how long the warm-up of a back end takes. How many runs it has is seen only then.
 *
 * @param warmUp its bounds
 * @param runNanos a run, from submitting its first task to its last result
 * @param aroundNanos from the end of a run to the first task of the next
 */
record WarmUpForecast(WarmUp warmUp, long runNanos, long aroundNanos) {
  /** Four to nine were seen over SQS on two cores, with the default bounds, in six warm-ups. */
  private static final int USUAL_RUNS = 6;

  /** Until code is compiled runs take longer: the first two or three times as long. */
  private static final double COLD = 1.5;

  /** On so many slots, which are the most of the experiment. */
  static WarmUpForecast of(BackendSettings backend, int slots, Protocol protocol, int cores) {
    RunForecast run = new RunForecast(WarmUpRuns.settings(backend, slots), null, cores);
    TimeLimits limits = TimeLimits.of(protocol);
    return new WarmUpForecast(
        protocol.warmUp(),
        Math.min(run.nanos().orElseThrow(), limits.runNanos()),
        RunForecast.aroundNanos(backend));
  }

  /** How many runs there will be, as far as can be told before. */
  int usualRuns() {
    return Math.min(USUAL_RUNS, warmUp.maxRuns());
  }

  /**
   * The most runs that begin where some time has passed: none does once there was so much of it.
   *
   * @param passedNanos since the warm-up began
   * @param oneNanos what each takes, with what passes around it
   */
  long mostRuns(long passedNanos, long oneNanos) {
    long roomNanos = Math.max(0, warmUp.maxTime().toNanos() - passedNanos);
    return Math.min(warmUp.maxRuns(), -Math.floorDiv(-roomNanos, Math.max(1, oneNanos)));
  }

  /** Where throughput has settled at the first look. */
  long leastNanos() {
    return Math.min(SettlingRule.WINDOW, mostRuns(0, oneNanos())) * oneNanos();
  }

  /** Where it does not settle: until a bound is reached, and the run in progress then has ended. */
  long mostNanos() {
    double cold = oneNanos() * COLD;
    double bounded = Math.min(warmUp.maxRuns() * cold, warmUp.maxTime().toNanos() + cold);
    return Math.max(leastNanos(), (long) bounded);
  }

  private long oneNanos() {
    return runNanos + aroundNanos;
  }
}
