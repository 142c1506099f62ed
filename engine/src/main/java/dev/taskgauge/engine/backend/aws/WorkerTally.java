package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.measure.RunMeter;
import org.jspecify.annotations.Nullable;

/** How many tasks a worker has completed, over all runs that it took part in. Any thread. */
final class WorkerTally {
  private @Nullable RunMeter current;
  private long completedBefore;

  /** It takes part in a run; who joins the same run again goes on with the same meters. */
  synchronized void joined(RunMeter meters) {
    RunMeter last = current;
    if (last != null && last != meters) {
      completedBefore += last.completed();
    }
    current = meters;
  }

  /** Until now. */
  synchronized long completed() {
    RunMeter last = current;
    return last == null ? completedBefore : completedBefore + last.completed();
  }
}
