package dev.taskgauge.benchmarks.local;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.run.ExperimentListener;
import dev.taskgauge.engine.run.ExperimentRunner;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.TaskKind;
import java.util.ArrayList;
import java.util.List;

/** Runs of LOCAL, as the terminal makes them, with all that is recorded there. */
final class LocalRun {
  private final ExperimentRunner runner = new ExperimentRunner();

  /**
   * One run.
   *
   * @throws IllegalStateException where not every task completed
   */
  RunMeasurement measure(
      LocalSettings settings, TaskKind kind, long lengthNanos, long tasks, int slots)
      throws Exception {
    Experiment experiment =
        new Experiment(
            "benchmark",
            new GeneratedWorkload(
                kind, new LengthDistribution.Constant(lengthNanos), tasks, false, 0),
            settings,
            List.of(slots));
    List<RunRecord> records = new ArrayList<>(1);
    runner.run(
        experiment,
        new ExperimentListener() {
          @Override
          public void runEnded(int runIndex, RunRecord run) {
            records.add(run);
          }
        });
    RunMeasurement measurement = records.get(0).measurement();
    if (measurement.end() != RunEnd.DONE || measurement.tasks().completed() != tasks) {
      throw new IllegalStateException(
          measurement.end() + ", " + measurement.tasks() + ": expected all tasks to complete");
    }
    return measurement;
  }
}
