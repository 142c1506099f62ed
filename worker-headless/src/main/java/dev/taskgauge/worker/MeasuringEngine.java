package dev.taskgauge.worker;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.WorkerSettings;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.ConnectionStep;
import dev.taskgauge.engine.run.ExperimentListener;
import dev.taskgauge.engine.run.ExperimentRunner;
import dev.taskgauge.engine.run.LocalServersStarter;
import dev.taskgauge.engine.run.SqsQueues;
import dev.taskgauge.engine.run.WorkerListener;
import dev.taskgauge.engine.run.WorkerService;
import dev.taskgauge.engine.run.WorkerStatus;
import java.io.IOException;
import java.util.List;

/** The engine itself. */
final class MeasuringEngine implements Engine {
  @Override
  public ExperimentStarter experiments(LocalServersStarter localServers) {
    ExperimentRunner runner = new ExperimentRunner(localServers);
    return new ExperimentStarter() {
      @Override
      public ExperimentEnd run(
          Experiment experiment, List<RunRecord> earlier, ExperimentListener listener)
          throws BackendUnavailableException, IOException, InterruptedException {
        return runner.run(experiment, earlier, listener);
      }

      @Override
      public void stop() {
        runner.stop();
      }
    };
  }

  @Override
  public QueueWorker worker(WorkerSettings settings, WorkerListener listener) {
    WorkerService service = new WorkerService(settings, listener);
    return new QueueWorker() {
      @Override
      public void run() throws BackendUnavailableException, InterruptedException {
        service.run();
      }

      @Override
      public void stop() {
        service.stop();
      }

      @Override
      public WorkerStatus status() {
        return service.status();
      }
    };
  }

  @Override
  public OwnedQueues queues(String queueName, AwsPlace place) {
    SqsQueues queues = new SqsQueues(queueName, place);
    return new OwnedQueues() {
      @Override
      public List<ConnectionStep> check() {
        return queues.check();
      }

      @Override
      public List<String> existing() throws BackendUnavailableException {
        return queues.existing();
      }

      @Override
      public List<String> delete() throws BackendUnavailableException {
        return queues.delete();
      }
    };
  }
}
