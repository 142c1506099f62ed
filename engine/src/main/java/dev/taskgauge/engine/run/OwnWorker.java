package dev.taskgauge.engine.run;

/**
 * A worker process that this program has started on this machine.
 *
 * @param pid its number in the system
 * @param queueName the queue that it serves
 * @param slots how many
 * @param state where it is
 * @param detail what it said last, or why it has ended; may be empty
 */
public record OwnWorker(long pid, String queueName, int slots, State state, String detail) {
  /** Where a worker process is. */
  public enum State {
    /** It is not connected yet; it may wait for a client to create the queue. */
    STARTING,
    /** It serves the queue. */
    SERVING,
    /** It was asked to end, and finishes what runs. */
    STOPPING,
    /** It has ended without being asked to. */
    DIED
  }
}
