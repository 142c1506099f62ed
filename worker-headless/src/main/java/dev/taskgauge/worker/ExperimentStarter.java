package dev.taskgauge.worker;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.ExperimentListener;
import java.io.IOException;

/** Runs an experiment: the engine, or a script in tests. The contract is ExperimentRunner's. */
interface ExperimentStarter {
  /** Runs on the calling thread; how it ended. */
  ExperimentEnd run(Experiment experiment, ExperimentListener listener)
      throws BackendUnavailableException, IOException, InterruptedException;

  /** Stops within a second. Any thread. */
  void stop();
}
