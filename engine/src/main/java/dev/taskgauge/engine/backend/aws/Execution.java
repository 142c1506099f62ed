package dev.taskgauge.engine.backend.aws;

/** A message in execution, as far as it tells when its slot will be free. */
interface Execution {
  /** The moment at which a slot started with it, on the worker's clock. */
  long startedNanos();

  /** The work that it asks for. */
  long nominalNanos();
}
