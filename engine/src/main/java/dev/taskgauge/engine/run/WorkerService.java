package dev.taskgauge.engine.run;

import dev.taskgauge.engine.experiment.WorkerSettings;

/**
 * A worker of an SQS queue: takes part in every run that a client opens on it, until it is stopped.
 */
public final class WorkerService {
  private final WorkerSettings settings;
  private final WorkerListener listener;

  /** Connects to nothing yet. */
  public WorkerService(WorkerSettings settings, WorkerListener listener) {
    this.settings = settings;
    this.listener = listener;
  }

  /**
   * Serves on the calling thread until {@link #stop}, or until it was idle for as long as the
   * settings say. On return everything is handed over and the worker has left the registry.
   *
   * @throws BackendUnavailableException where the queues can not be reached at the start
   */
  public void run() throws BackendUnavailableException, InterruptedException {
    if (settings.slots() > 0) {
      throw new BackendUnavailableException("not built yet: " + listener, null);
    }
  }

  /**
   * Stops: takes no more, finishes what runs within the grace, gives back the rest. Returns at
   * once; {@link #run} returns when all is done. Any thread.
   */
  public void stop() {}

  /** What it has done so far. Any thread. */
  public WorkerStatus status() {
    return new WorkerStatus(null, 0, 0, 0, 0, 0);
  }
}
