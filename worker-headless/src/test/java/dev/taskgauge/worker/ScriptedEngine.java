package dev.taskgauge.worker;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.WorkerSettings;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.ConnectionStep;
import dev.taskgauge.engine.run.ExperimentListener;
import dev.taskgauge.engine.run.LocalServersStarter;
import dev.taskgauge.engine.run.WorkerListener;
import dev.taskgauge.engine.run.WorkerStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** An engine of scripts: experiments, a worker and queues that do what a test says. */
final class ScriptedEngine implements Engine {
  /** What a worker does between its start and its end. */
  interface Life {
    void live(WorkerListener listener) throws BackendUnavailableException, InterruptedException;
  }

  private final ExperimentStarter starter;
  private Life life = listener -> {};
  private WorkerStatus status = new WorkerStatus(null, 0, 0, 0, 0, 0);

  /** Counts down when the worker is told to stop. */
  final CountDownLatch stopped = new CountDownLatch(1);

  /** What is there; emptied by deleting. */
  final List<String> existing = new ArrayList<>();

  /** What a check finds. */
  final List<ConnectionStep> steps = new ArrayList<>();

  @Nullable WorkerSettings workerSettings;
  @Nullable AwsPlace askedPlace;

  ScriptedEngine() {
    this(new ScriptedStarter(RunEnd.DONE, 0));
  }

  ScriptedEngine(ExperimentStarter starter) {
    this.starter = starter;
  }

  ScriptedEngine worker(Life life) {
    this.life = life;
    return this;
  }

  ScriptedEngine status(WorkerStatus status) {
    this.status = status;
    return this;
  }

  @Override
  public ExperimentStarter experiments(LocalServersStarter localServers) {
    if (!(starter instanceof ScriptedStarter scripted && scripted.needsServers)) {
      return starter;
    }
    return new ExperimentStarter() {
      @Override
      public ExperimentEnd run(
          Experiment experiment, List<RunRecord> earlier, ExperimentListener listener)
          throws BackendUnavailableException, IOException, InterruptedException {
        localServers.start().close();
        localServers.start().close();
        return starter.run(experiment, listener);
      }

      @Override
      public void stop() {
        starter.stop();
      }
    };
  }

  @Override
  public QueueWorker worker(WorkerSettings settings, WorkerListener listener) {
    workerSettings = settings;
    return new QueueWorker() {
      @Override
      public void run() throws BackendUnavailableException, InterruptedException {
        life.live(listener);
      }

      @Override
      public void stop() {
        stopped.countDown();
      }

      @Override
      public WorkerStatus status() {
        return status;
      }
    };
  }

  @Override
  public OwnedQueues queues(String queueName, AwsPlace place) {
    askedPlace = place;
    return new OwnedQueues() {
      @Override
      public List<ConnectionStep> check() {
        return steps;
      }

      @Override
      public List<String> existing() {
        return List.copyOf(existing);
      }

      @Override
      public List<String> delete() {
        List<String> deleted = List.copyOf(existing);
        existing.clear();
        return deleted;
      }
    };
  }
}
