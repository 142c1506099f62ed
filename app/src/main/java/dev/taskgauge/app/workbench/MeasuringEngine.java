package dev.taskgauge.app.workbench;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.ExperimentListener;
import dev.taskgauge.engine.run.ExperimentRunner;
import dev.taskgauge.engine.run.LocalServersStarter;
import java.io.IOException;

/** The engine that measures. */
public final class MeasuringEngine implements Engine {
  private final ExperimentRunner runner;

  /**
   * Measures.
   *
   * @param servers starts those for SQS on this machine
   */
  public MeasuringEngine(LocalServersStarter servers) {
    runner = new ExperimentRunner(servers);
  }

  @Override
  public ExperimentEnd run(Experiment experiment, ExperimentListener listener)
      throws BackendUnavailableException, IOException, InterruptedException {
    return runner.run(experiment, listener);
  }

  @Override
  public void stop() {
    runner.stop();
  }
}
