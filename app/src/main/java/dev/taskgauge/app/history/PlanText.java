package dev.taskgauge.app.history;

import dev.taskgauge.engine.analysis.BackendNames;
import dev.taskgauge.engine.experiment.BackendText;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.MetgPlan;
import dev.taskgauge.engine.experiment.Sweep;
import dev.taskgauge.engine.task.WorkloadText;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an experiment runs, short enough for a column. */
final class PlanText {
  private PlanText() {}

  static String backEnds(Experiment experiment) {
    BackendNames names = BackendNames.of(experiment);
    return experiment.backends().stream()
        .map(names::name)
        .distinct()
        .collect(Collectors.joining("; "));
  }

  static String tasks(Experiment experiment) {
    if (experiment.plan() instanceof Sweep sweep) {
      return sweep.workloads().stream()
          .map(BackendText::task)
          .distinct()
          .collect(Collectors.joining("; "));
    }
    MetgPlan search = (MetgPlan) experiment.plan();
    return search.kind().word()
        + " "
        + WorkloadText.duration(search.shortestNanos())
        + " to "
        + WorkloadText.duration(search.longestNanos())
        + ", searched";
  }

  /** How long the tasks are, on the average of each workload; null where a file says so. */
  static ExperimentRow.@Nullable Lengths lengths(Experiment experiment) {
    if (experiment.plan() instanceof MetgPlan search) {
      return new ExperimentRow.Lengths(search.shortestNanos(), search.longestNanos());
    }
    long[] averages =
        ((Sweep) experiment.plan())
            .workloads().stream()
                .flatMap(
                    workload ->
                        workload instanceof GeneratedWorkload generated
                            ? Stream.of(generated)
                            : Stream.empty())
                .mapToLong(generated -> Math.round(generated.lengths().averageNanos()))
                .sorted()
                .toArray();
    return averages.length == 0
        ? null
        : new ExperimentRow.Lengths(averages[0], averages[averages.length - 1]);
  }

  static String workers(Experiment experiment) {
    return experiment.workers().stream()
        .sorted()
        .map(WorkloadText::count)
        .collect(Collectors.joining(", "));
  }
}
