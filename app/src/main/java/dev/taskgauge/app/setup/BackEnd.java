package dev.taskgauge.app.setup;

/** Which back end is chosen in the window. */
public enum BackEnd {
  /** Queue and workers in this program. */
  LOCAL,
  /** Queues of Amazon SQS and worker processes. */
  SQS
}
