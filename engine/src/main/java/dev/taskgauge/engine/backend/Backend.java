package dev.taskgauge.engine.backend;

/** What carries tasks from a client to workers and results back. Safe for several threads. */
public interface Backend extends AutoCloseable {
  /** What the tasks go through, for the record: {@code in-memory}, or an address. */
  String endpoint();

  /** Opens the client's side for a run. */
  ClientQueue openClient(String runId) throws BackendException;

  /** Opens the side of a worker. */
  TaskQueue openWorker() throws BackendException;

  /** Lets go of everything; queues opened from it stop working. */
  @Override
  void close() throws BackendException;
}
