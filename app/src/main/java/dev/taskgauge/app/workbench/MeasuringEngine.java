package dev.taskgauge.app.workbench;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.ExperimentListener;
import dev.taskgauge.engine.run.ExperimentRunner;
import java.io.IOException;

/** The engine that measures. */
public final class MeasuringEngine implements Engine {
  private final ExperimentRunner runner = new ExperimentRunner();

  @Override
  public boolean run(Experiment experiment, ExperimentListener listener)
      throws BackendUnavailableException, IOException, InterruptedException {
    return runner.run(experiment, listener);
  }

  @Override
  public void stop() {
    runner.stop();
  }
}
