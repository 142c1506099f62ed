package dev.taskgauge.engine.run;

import dev.taskgauge.engine.measure.NanoClock;
import dev.taskgauge.engine.worker.StopSignal;
import dev.taskgauge.engine.worker.TaskExecutor;

/**
 * What a run is made of that tests replace.
 *
 * @param clock the client's and the slots' monotonic clock
 * @param executors makes what executes the tasks
 */
record RunParts(NanoClock clock, ExecutorFactory executors) {
  /** Makes executors. */
  @FunctionalInterface
  interface ExecutorFactory {
    /**
     * Makes one.
     *
     * @param needsCpu whether there are tasks that burn, which take calibration
     */
    TaskExecutor create(NanoClock clock, StopSignal stop, boolean needsCpu);
  }
}
