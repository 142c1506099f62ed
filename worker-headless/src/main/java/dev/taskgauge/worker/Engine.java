package dev.taskgauge.worker;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.WorkerSettings;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.ConnectionStep;
import dev.taskgauge.engine.run.LocalServersStarter;
import dev.taskgauge.engine.run.WorkerListener;
import dev.taskgauge.engine.run.WorkerStatus;
import java.util.List;

/** What the commands ask of the engine: {@link MeasuringEngine}, or a script in tests. */
interface Engine {
  /** What runs experiments, with what starts servers for SQS on this machine. */
  ExperimentStarter experiments(LocalServersStarter localServers);

  /** A worker of an SQS queue, not connected yet. */
  QueueWorker worker(WorkerSettings settings, WorkerListener listener);

  /** What a queue name owns, not connected yet. */
  OwnedQueues queues(String queueName, AwsPlace place);

  /** The contract is WorkerService's. */
  interface QueueWorker {
    /** Serves until it is stopped, or idle for as long as its settings say. */
    void run() throws BackendUnavailableException, InterruptedException;

    /** Lets it stop, and returns at once. Any thread. */
    void stop();

    /** What it has done so far. Any thread. */
    WorkerStatus status();
  }

  /** The contract is SqsQueues'. */
  interface OwnedQueues {
    /** Tries step by step whether a run could work; changes nothing. */
    List<ConnectionStep> check();

    /** The names of what exists. */
    List<String> existing() throws BackendUnavailableException;

    /** Deletes all of it; the names of what was deleted. */
    List<String> delete() throws BackendUnavailableException;
  }
}
