package dev.taskgauge.engine.analysis;

import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.FileWorkload;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.WorkloadSpec;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.WorkloadText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names series by what they differ in; what all have in common is said once, elsewhere. */
final class SeriesNames {
  private final boolean workloadsDiffer;
  private final boolean kindsDiffer;
  private final boolean lengthsRepeat;
  private final boolean backendsAreNamed;
  private final BackendNames backendNames;

  /** For series of these workloads and back ends. */
  SeriesNames(Collection<WorkloadSpec> workloads, Collection<BackendSettings> backends) {
    this(workloads, backends, new HashSet<>(backends).size() > 1);
  }

  /** Where it is known whether back ends are named. */
  SeriesNames(
      Collection<WorkloadSpec> workloads,
      Collection<BackendSettings> backends,
      boolean backendsAreNamed) {
    this.backendsAreNamed = backendsAreNamed;
    Set<WorkloadSpec> distinct = new HashSet<>(workloads);
    workloadsDiffer = distinct.size() > 1;
    backendNames = new BackendNames(backends);
    Set<Object> kinds = new HashSet<>();
    Set<String> lengths = new HashSet<>();
    for (WorkloadSpec workload : distinct) {
      kinds.add(workload instanceof GeneratedWorkload generated ? generated.kind() : "file");
      lengths.add(length(workload));
    }
    kindsDiffer = kinds.size() > 1;
    lengthsRepeat = lengths.size() < distinct.size() && !kindsDiffer;
  }

  /** The name of one. */
  String name(WorkloadSpec workload, BackendSettings backend) {
    List<String> parts = new ArrayList<>();
    if (workloadsDiffer || !backendsAreNamed) {
      parts.add(workload(workload));
    }
    if (backendsAreNamed) {
      parts.add(backendNames.name(backend));
    }
    return String.join(", ", parts);
  }

  /** The name of a search; the number of workers is left out where it is 0. */
  String search(BackendSettings backend, int workers) {
    String name = backendNames.name(backend);
    return workers == 0 ? name : name + ", " + workers + (workers == 1 ? " worker" : " workers");
  }

  private String workload(WorkloadSpec workload) {
    if (!(workload instanceof GeneratedWorkload generated)) {
      return length(workload);
    }
    boolean plain =
        !kindsDiffer
            && generated.lengths() instanceof LengthDistribution.Constant constant
            && constant.nominalNanos() > 0;
    String name = plain ? length(workload) : generated.kind().word() + " " + length(workload);
    return lengthsRepeat
        ? name + " × " + generated.count() + (generated.perWorker() ? " a worker" : "")
        : name;
  }

  private static String length(WorkloadSpec workload) {
    if (workload instanceof GeneratedWorkload generated) {
      return WorkloadText.lengths(generated.lengths());
    }
    return String.valueOf(((FileWorkload) workload).file().getFileName());
  }
}
