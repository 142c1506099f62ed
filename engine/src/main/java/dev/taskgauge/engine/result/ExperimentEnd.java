package dev.taskgauge.engine.result;

/** How an experiment ended. */
public enum ExperimentEnd {
  /** Every run was measured. */
  COMPLETE,
  /** Its time limit came before its last run. */
  LIMITED,
  /** It was stopped, or its back end failed. */
  STOPPED
}
