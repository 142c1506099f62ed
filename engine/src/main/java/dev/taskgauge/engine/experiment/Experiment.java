package dev.taskgauge.engine.experiment;

import java.util.List;

/**
 * A workload on a back end over several worker counts.
 *
 * @param name what people call it; not empty
 * @param workload where the tasks come from
 * @param backend which back end
 * @param workers the worker counts, in the order in which they run; at least one
 */
public record Experiment(
    String name, WorkloadSpec workload, BackendSettings backend, List<Integer> workers) {
  public Experiment {
    workers = List.copyOf(workers);
    if (name.isBlank()) {
      throw new IllegalArgumentException("experiment name is empty: expected some text");
    }
    if (workers.isEmpty()) {
      throw new IllegalArgumentException("no worker counts: expected at least one, such as 1,2,4");
    }
  }

  /** The runs of the grid, in order. */
  public List<RunSettings> runs() {
    return workers.stream().map(slots -> new RunSettings(workload, backend, slots)).toList();
  }
}
