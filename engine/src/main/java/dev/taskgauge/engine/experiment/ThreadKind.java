package dev.taskgauge.engine.experiment;

/** The kind of thread that a worker slot is. */
public enum ThreadKind {
  /** A thread of the operating system. */
  PLATFORM,
  /** A virtual thread, where the running Java has them (21 and newer). */
  VIRTUAL
}
