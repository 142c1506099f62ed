package dev.taskgauge.app.history;

import dev.taskgauge.engine.experiment.BackendText;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.MetgPlan;
import dev.taskgauge.engine.experiment.Sweep;
import dev.taskgauge.engine.task.WorkloadText;
import java.util.stream.Collectors;

/** What an experiment runs, short enough for a column. */
final class PlanText {
  private PlanText() {}

  static String backEnds(Experiment experiment) {
    return experiment.backends().stream()
        .map(BackendText::name)
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

  static String workers(Experiment experiment) {
    return experiment.workers().stream()
        .sorted()
        .map(WorkloadText::count)
        .collect(Collectors.joining(", "));
  }
}
