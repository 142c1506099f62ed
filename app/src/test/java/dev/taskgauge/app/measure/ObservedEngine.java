package dev.taskgauge.app.measure;

import dev.taskgauge.app.workbench.Engine;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.ExperimentListener;
import dev.taskgauge.engine.run.RunProgress;
import dev.taskgauge.engine.run.RunStart;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * An engine that tells the moments of its runs to somebody else too, on the sampling thread, before
 * the window knows of them.
 */
record ObservedEngine(Engine engine, Consumer<RunProgress> observer) implements Engine {
  @Override
  public ExperimentEnd run(Experiment experiment, ExperimentListener listener)
      throws BackendUnavailableException, IOException, InterruptedException {
    return engine.run(experiment, new Observed(listener));
  }

  @Override
  public void stop() {
    engine.stop();
  }

  private final class Observed implements ExperimentListener {
    private final ExperimentListener listener;

    private Observed(ExperimentListener listener) {
      this.listener = listener;
    }

    @Override
    public void runStarted(RunStart start) {
      listener.runStarted(start);
    }

    @Override
    public void runWaiting(int runIndex, String what) {
      listener.runWaiting(runIndex, what);
    }

    @Override
    public void runProgressed(int runIndex, RunProgress progress) {
      observer.accept(progress);
      listener.runProgressed(runIndex, progress);
    }

    @Override
    public void runEnded(int runIndex, RunRecord run) {
      listener.runEnded(runIndex, run);
    }
  }
}
