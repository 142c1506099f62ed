package dev.taskgauge.app.workbench;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.ExperimentListener;
import java.io.IOException;

/** Runs one experiment. The seam between the window and what measures. */
public interface Engine {
  /** See {@link dev.taskgauge.engine.run.ExperimentRunner#run}. */
  ExperimentEnd run(Experiment experiment, ExperimentListener listener)
      throws BackendUnavailableException, IOException, InterruptedException;

  /** Stops within a second. Any thread. */
  void stop();
}
