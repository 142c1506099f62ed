package dev.taskgauge.engine.run;

/** Where a run is. The phases come in this order; a stopped run goes to STOPPING from any. */
public enum RunPhase {
  /** The back end is opened and the slots start. */
  STARTING,
  /** Tasks are submitted and executed. */
  RUNNING,
  /** The slots are being stopped before the end of the workload. */
  STOPPING,
  /** Nothing runs any more. */
  ENDED
}
