package dev.taskgauge.engine.backend;

/** The answer to a worker that wants to execute a message. */
public enum Claim {
  /** It is this worker's: execute it. */
  GRANTED,
  /** Another live worker holds it or has finished it: leave it alone. */
  REFUSED
}
