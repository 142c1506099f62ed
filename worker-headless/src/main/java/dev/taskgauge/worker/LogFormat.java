package dev.taskgauge.worker;

/** How a worker's log is written. */
enum LogFormat {
  /** A line of words, to standard error. */
  TEXT,
  /** A JSON object a line, to standard output. */
  JSON
}
