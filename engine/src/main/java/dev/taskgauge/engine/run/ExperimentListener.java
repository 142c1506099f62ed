package dev.taskgauge.engine.run;

import dev.taskgauge.engine.result.RunRecord;

/**
 * Is told what an experiment does. Called on the thread that runs the experiment or on its sampling
 * thread, never on both at once; a slow listener delays the samples, not the tasks.
 */
public interface ExperimentListener {
  /** A run is about to start. */
  default void runStarted(RunStart start) {}

  /**
   * A run waits for something before it can start, such as servers or workers.
   *
   * @param what what it waits for, in words; told again when that changes
   */
  default void runWaiting(int runIndex, String what) {}

  /** Ten times a second while a run goes on. */
  default void runProgressed(int runIndex, RunProgress progress) {}

  /** A run ended, by itself or stopped; its measurement says which. */
  default void runEnded(int runIndex, RunRecord run) {}
}
