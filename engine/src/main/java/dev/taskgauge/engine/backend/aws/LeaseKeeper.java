package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.backend.BackendException;

/** What a lease asks of the queue that it came from. Any thread. */
interface LeaseKeeper {
  /** Now, on the worker's clock. */
  long nowNanos();

  /** Whether every message is claimed in a call of its own, by the slot. */
  boolean isNaive();

  /** Claims a message now, where that was not done yet. */
  void claimNow(SqsLease lease) throws BackendException, InterruptedException;

  /** Claims a message whose claim has lapsed; {@link SqsLease#claimed} tells the answer. */
  void claimAgain(SqsLease lease) throws BackendException, InterruptedException;

  /** A slot starts to execute a message. */
  void executionStarts(SqsLease lease);

  /** A slot is done with a message, executed or not. */
  void executionEnds(SqsLease lease);

  /** A message is done with: its result is on its way. */
  void acknowledged(SqsLease lease) throws BackendException, InterruptedException;

  /** Lets other workers have a message. */
  void giveBack(SqsLease lease);
}
