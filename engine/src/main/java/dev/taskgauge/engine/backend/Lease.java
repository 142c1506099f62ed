package dev.taskgauge.engine.backend;

/**
 * A received message, which the back end keeps from other workers for now. Used by one slot; ends
 * with exactly one of a claim that is refused, {@link #acknowledge} and {@link #giveBack}.
 */
public interface Lease {
  /** The message. */
  TaskMessage message();

  /** How long the message had waited on the queue when it was received, as the back end tells. */
  long queuedNanos();

  /**
   * Asks whether this worker may execute the message. May block for a round trip. Where it may not,
   * the back end sees to the message: it stays with the worker that holds it, and is removed only
   * if that one has finished it.
   *
   * @throws BackendException where no answer could be had; the lease is to be given back
   */
  Claim claim() throws BackendException, InterruptedException;

  /**
   * Whether the message still is this worker's alone; asked between tasks. Where it is not, its
   * execution ends without a result, as another worker may have it.
   *
   * @param nowNanos the moment on the worker's clock
   */
  default boolean isHeld(long nowNanos) {
    return true;
  }

  /** The message is done with: it is not delivered again. After its result was sent. */
  void acknowledge() throws BackendException, InterruptedException;

  /** The message was not executed: another worker may have it at once. */
  void giveBack() throws BackendException;
}
