package dev.taskgauge.engine.result;

import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.Protocol;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.Sweep;
import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.experiment.WorkloadSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a record file holds.
 *
 * @param experiment what was to be run
 * @param end how it ended; null where it has not, or where the program was ended in the middle of
 *     it
 * @param runs its runs so far, in the order in which they ran; of a turn that was measured again,
 *     by an execution that went on where another was interrupted, the later run counts
 */
public record ExperimentRecord(
    Experiment experiment, @Nullable ExperimentEnd end, List<RunRecord> runs) {
  public ExperimentRecord {
    runs = List.copyOf(runs);
  }

  /** What people call the experiment. */
  public String experimentName() {
    return experiment.name();
  }

  /** The same under another name. */
  public ExperimentRecord named(String name) {
    return new ExperimentRecord(experiment.named(name), end, runs);
  }

  /**
   * Of runs that tell nothing of their experiment, as in records of before it was kept: a grid that
   * has them all, each repeated as often as it is there.
   *
   * @param runs at least one
   * @throws IllegalArgumentException where there is none, or they are of no grid that can be had
   */
  static ExperimentRecord rebuilt(String name, List<RunRecord> runs) {
    List<WorkloadSpec> workloads = runs.stream().map(run -> run.settings().workload()).toList();
    List<BackendSettings> backends = runs.stream().map(run -> run.settings().backend()).toList();
    List<Integer> workers = runs.stream().map(run -> run.settings().slots()).toList();
    Sweep sweep = new Sweep(workloads, backends, workers);
    List<RunSettings> points = sweep.points();
    Map<Integer, Integer> repetitions = new HashMap<>();
    List<RunRecord> numbered = new ArrayList<>();
    for (RunRecord run : runs) {
      int point = points.indexOf(run.settings());
      Turn turn = Turn.measured(point, repetitions.merge(point, 1, Integer::sum));
      numbered.add(
          new RunRecord(
              turn,
              run.settings(),
              run.workloadDescription(),
              run.measurement(),
              run.environment()));
    }
    return new ExperimentRecord(
        new Experiment(name, sweep, Protocol.ONCE, null), ExperimentEnd.COMPLETE, numbered);
  }
}
