package dev.taskgauge.engine.backend;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client's view of a back end, for one run. One thread submits, one receives; both may do so at
 * the same time.
 */
public interface ClientQueue extends AutoCloseable {
  /**
   * Puts a message on the task queue.
   *
   * @param timeoutNanos how long to wait while the queue is full or held up
   * @return whether it was put there; false where there was no room for it in time
   */
  boolean submit(TaskMessage message, long timeoutNanos)
      throws BackendException, InterruptedException;

  /**
   * Takes results that have come.
   *
   * @param timeoutNanos how long to wait for the first
   * @return them in the order of arrival; empty where none came in time. May hold results twice and
   *     of other runs
   */
  List<MessageResult> receiveResults(long timeoutNanos)
      throws BackendException, InterruptedException;

  /**
   * Looks whether the run can go on. Any thread.
   *
   * @throws BackendException where it is known that it can not, as {@link #submit} would throw
   */
  default void check() throws BackendException {
    // In this process nothing breaks by itself.
  }

  /** Tasks that were submitted and not received by a worker yet; -1 where it can not be told. */
  long queuedTasks();

  /** The worker processes of this run; null where its slots are in this process. */
  default @Nullable Fleet fleet() {
    return null;
  }

  /** Removes what this run left on the queues. */
  @Override
  void close() throws BackendException;
}
