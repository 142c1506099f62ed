package dev.taskgauge.worker;

import dev.taskgauge.engine.run.RunProgress;

/** Shows how far a run is. Called as an ExperimentListener is, one call at a time. */
interface ProgressDisplay {
  /** Shows nothing. */
  ProgressDisplay NONE =
      new ProgressDisplay() {
        @Override
        public void started(String description) {}

        @Override
        public void waiting(String what) {}

        @Override
        public void progressed(int runIndex, RunProgress progress) {}

        @Override
        public void ended() {}
      };

  /** A run starts; the description says how its workload was read. */
  void started(String description);

  /** The run waits for something, until its first moment. */
  void waiting(String what);

  /** A moment of a run. */
  void progressed(int runIndex, RunProgress progress);

  /** A run ended; what was shown of it makes room. */
  void ended();
}
