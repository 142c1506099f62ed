package dev.taskgauge.app.setup;

import dev.taskgauge.app.servers.KeptServers;
import dev.taskgauge.engine.analysis.BackendNames;
import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.BackendText;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.MetgPlan;
import dev.taskgauge.engine.experiment.Protocol;
import dev.taskgauge.engine.experiment.Sweep;
import dev.taskgauge.engine.experiment.WorkloadSpec;
import dev.taskgauge.engine.task.WorkloadText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an experiment is, in words for the left pane. */
final class PlanText {
  private PlanText() {}

  /**
   * What an experiment is called that has no name of its own. Two of one back end that are set
   * otherwise are told apart by it.
   */
  static String name(Sweep sweep) {
    return sweep.workloads().stream().map(BackendText::task).collect(Collectors.joining(", "))
        + " on "
        + backends(sweep.backends());
  }

  private static String backends(List<BackendSettings> backends) {
    if (backends.size() == 1) {
      return backends.get(0).backendName() + BackendText.unusual(backends.get(0));
    }
    Set<String> names = new LinkedHashSet<>();
    backends.forEach(each -> names.add(each.backendName()));
    return String.join(" and ", names);
  }

  /** What it runs, a line a workload and a back end, without workers and repetitions. */
  static List<String> lines(Experiment experiment) {
    List<String> lines = new ArrayList<>();
    if (experiment.plan() instanceof MetgPlan search) {
      lines.add(
          "Looks for the shortest "
              + search.kind().word()
              + " tasks with "
              + Math.round(100 * search.efficiency())
              + " % efficiency, from "
              + WorkloadText.duration(search.shortestNanos())
              + " to "
              + WorkloadText.duration(search.longestNanos()));
    } else {
      ((Sweep) experiment.plan()).workloads().forEach(workload -> lines.add(line(workload)));
    }
    BackendNames names = BackendNames.of(experiment);
    experiment.backends().forEach(backend -> lines.add("on " + names.name(backend)));
    addLimits(lines, experiment.protocol());
    if (experiment.reportFigure() != null) {
      lines.add("beside figure " + experiment.reportFigure() + " of the report");
    }
    return List.copyOf(lines);
  }

  /** What is to be said before servers are started for it; empty where none are. */
  static String licence(Experiment experiment) {
    return experiment.needsServersHere() ? KeptServers.LICENCE_NOTICE : "";
  }

  private static String line(WorkloadSpec workload) {
    if (!(workload instanceof GeneratedWorkload generated)) {
      return BackendText.task(workload);
    }
    return WorkloadText.count(generated.count())
        + " × "
        + BackendText.task(workload)
        + (generated.perWorker() ? " for each worker" : "");
  }

  private static void addLimits(List<String> lines, Protocol protocol) {
    addLimit(lines, "a run stops after ", protocol.runLimit());
    addLimit(lines, "all of it stops after ", protocol.limit());
  }

  private static void addLimit(List<String> lines, String what, @Nullable Duration limit) {
    if (limit != null) {
      lines.add(what + WorkloadText.duration(limit.toNanos()));
    }
  }
}
