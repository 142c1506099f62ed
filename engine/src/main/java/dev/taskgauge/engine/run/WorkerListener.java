package dev.taskgauge.engine.run;

/** Is told what a worker process does. Called on the worker's threads, one at a time. */
public interface WorkerListener {
  /**
   * The worker is connected and registered.
   *
   * @param endpoint what it is connected to, in words
   */
  default void started(String endpoint) {}

  /** The worker takes part in a run from now on. */
  default void runJoined(String runId) {}

  /** The run is over, or the worker stops. */
  default void runLeft(String runId) {}

  /** Something went wrong that the worker deals with by itself, such as by trying again. */
  default void troubled(String what) {}
}
