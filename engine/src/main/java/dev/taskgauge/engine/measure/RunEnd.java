package dev.taskgauge.engine.measure;

/** How a run ended. */
public enum RunEnd {
  /** Every task has a result. */
  DONE,
  /** Stopped by its time limit; what was measured until then is kept. */
  LIMITED,
  /** Stopped before its end; what was measured until then is kept. */
  STOPPED
}
