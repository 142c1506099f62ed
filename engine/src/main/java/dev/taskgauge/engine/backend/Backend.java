package dev.taskgauge.engine.backend;

import dev.taskgauge.engine.measure.RunMeter;

/** What carries tasks from a client to workers and results back. Safe for several threads. */
public interface Backend extends AutoCloseable {
  /** What the tasks go through, for the record: {@code in-memory}, or an address. */
  String endpoint();

  /** Opens the client's side for a run. May block until the back end is ready for it. */
  ClientQueue openClient(String runId) throws BackendException, InterruptedException;

  /**
   * Opens the side of a worker.
   *
   * @param meters what its slots do; back ends whose workers are elsewhere report it to the client
   */
  TaskQueue openWorker(RunMeter meters) throws BackendException, InterruptedException;

  /** Lets go of everything; queues opened from it stop working. */
  @Override
  void close() throws BackendException;
}
