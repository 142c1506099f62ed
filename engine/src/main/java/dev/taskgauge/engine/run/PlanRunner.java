package dev.taskgauge.engine.run;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.MetgPlan;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.Sweep;
import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.experiment.WorkloadSpec;
import dev.taskgauge.engine.measure.statistics.MetgSearch;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.result.SearchedLength;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Goes through the plan of an experiment, run after run. */
final class PlanRunner {
  private final Experiment experiment;
  private final Execution execution;

  PlanRunner(Experiment experiment, Execution execution) {
    this.experiment = experiment;
    this.execution = execution;
  }

  /** Whether it came to the end of the plan. */
  boolean run()
      throws BackendException, BackendUnavailableException, IOException, InterruptedException {
    return experiment.plan() instanceof Sweep sweep
        ? sweep(sweep)
        : search((MetgPlan) experiment.plan());
  }

  private boolean sweep(Sweep sweep)
      throws BackendException, BackendUnavailableException, IOException, InterruptedException {
    List<RunSettings> points = sweep.points();
    int mostSlots = mostOf(sweep.workers());
    for (WorkloadSpec workload : sweep.workloads()) {
      execution.read(workload);
    }
    for (Turn turn : experiment.schedule()) {
      if (execution.measure(turn, points.get(turn.point()), mostSlots) == null) {
        return false;
      }
    }
    return true;
  }

  private static int mostOf(List<Integer> workers) {
    return workers.stream().mapToInt(Integer::intValue).max().orElseThrow();
  }

  private boolean search(MetgPlan plan)
      throws BackendException, BackendUnavailableException, IOException, InterruptedException {
    int point = 0;
    for (BackendSettings backend : plan.backends()) {
      for (int slots : plan.workers()) {
        MetgSearch search = plan.newSearch();
        OptionalLong length = search.nextLengthNanos();
        while (length.isPresent()) {
          OptionalDouble efficiency =
              efficiency(
                  point, plan.run(backend, slots, length.getAsLong()), mostOf(plan.workers()));
          if (efficiency.isEmpty()) {
            return false;
          }
          search.measured(length.getAsLong(), efficiency.getAsDouble());
          point++;
          length = search.nextLengthNanos();
        }
      }
    }
    return true;
  }

  /**
   * The median of the repetitions, as one that was disturbed must not lead the search astray; empty
   * where it was stopped.
   */
  private OptionalDouble efficiency(int point, RunSettings settings, int mostSlots)
      throws BackendException, BackendUnavailableException, IOException, InterruptedException {
    List<RunRecord> runs = new ArrayList<>();
    for (int repetition = 1; repetition <= experiment.protocol().repetitions(); repetition++) {
      RunRecord run = execution.measure(Turn.measured(point, repetition), settings, mostSlots);
      if (run == null) {
        return OptionalDouble.empty();
      }
      runs.add(run);
    }
    return OptionalDouble.of(SearchedLength.efficiency(runs).median());
  }
}
