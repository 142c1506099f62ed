package dev.taskgauge.app.setup;

/** Where the tasks come from, as chosen in the window. */
public enum WorkloadOrigin {
  /** Generated from the fields. */
  GENERATED,
  /** Read from a file. */
  FILE
}
