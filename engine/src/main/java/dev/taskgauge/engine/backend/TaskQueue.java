package dev.taskgauge.engine.backend;

import org.jspecify.annotations.Nullable;

/** A worker's view of a back end. Safe for all slots of a worker at once. */
public interface TaskQueue extends AutoCloseable {
  /**
   * Takes the next message.
   *
   * @param timeoutNanos how long to wait for one; 0 does not wait
   * @return the message under lease, or null where none came in time or {@link #stopReceiving} was
   *     called
   */
  @Nullable Lease receive(long timeoutNanos) throws BackendException, InterruptedException;

  /** Hands a result over to the client; on its way when this returns, or sent soon after. */
  void sendResult(MessageResult result) throws BackendException, InterruptedException;

  /** Makes every {@link #receive}, in progress and to come, return null at once. Any thread. */
  void stopReceiving();

  /** Hands over what is still held here and gives back what was not executed. */
  @Override
  void close() throws BackendException;
}
