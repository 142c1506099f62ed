package dev.taskgauge.worker;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.ExperimentListener;
import java.io.IOException;
import java.util.List;

/** Runs an experiment: the engine, or a script in tests. The contract is ExperimentRunner's. */
interface ExperimentStarter {
  /** As the other, going on with what was measured before. */
  ExperimentEnd run(Experiment experiment, List<RunRecord> earlier, ExperimentListener listener)
      throws BackendUnavailableException, IOException, InterruptedException;

  /** Runs on the calling thread; how it ended. */
  default ExperimentEnd run(Experiment experiment, ExperimentListener listener)
      throws BackendUnavailableException, IOException, InterruptedException {
    return run(experiment, List.of(), listener);
  }

  /** Stops within a second. Any thread. */
  void stop();
}
