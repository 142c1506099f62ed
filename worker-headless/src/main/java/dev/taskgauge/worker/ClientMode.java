package dev.taskgauge.worker;

/** The things that a client does; each has options of its own. */
enum ClientMode {
  /** Runs on the queue in memory. */
  LOCAL,
  /** Runs on an SQS queue, whose workers others started. */
  QUEUE,
  /** Runs on SQS with servers and workers that are started for it. */
  THIS_MACHINE,
  /** Deletes what a queue name owns. */
  DELETE,
  /** Tries whether a run could work. */
  CHECK
}
