package dev.taskgauge.app.setup;

import dev.taskgauge.engine.experiment.MetgPlan;
import dev.taskgauge.engine.experiment.Plan;
import dev.taskgauge.engine.experiment.Sweep;
import java.util.List;

/** The plan of an experiment that was opened as a whole. */
final class OpenedPlan {
  private OpenedPlan() {}

  /**
   * The same with other numbers of workers.
   *
   * @throws IllegalArgumentException where that makes too many points
   */
  static Plan with(Plan plan, List<Integer> workers) {
    if (plan instanceof Sweep sweep) {
      return new Sweep(sweep.workloads(), sweep.backends(), workers);
    }
    MetgPlan search = (MetgPlan) plan;
    return new MetgPlan(
        search.kind(),
        search.backends(),
        workers,
        search.efficiency(),
        search.shortestNanos(),
        search.longestNanos(),
        search.workPerWorkerNanos());
  }
}
