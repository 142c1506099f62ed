package dev.taskgauge.engine.run;

/**
 * When a run is stopped.
 *
 * @param wholeNanos so long after it began to be executed, whatever it waits for
 * @param tasksNanos so long after its first task: who waits for workers does not measure
 */
record RunLimits(long wholeNanos, long tasksNanos) {
  /** Without a time limit. */
  static final RunLimits NONE = new RunLimits(Long.MAX_VALUE, Long.MAX_VALUE);
}
