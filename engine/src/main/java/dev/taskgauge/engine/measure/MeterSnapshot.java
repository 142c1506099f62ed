package dev.taskgauge.engine.measure;

/**
 * What the slots of one worker did in a run until a moment, so that a client elsewhere can account
 * for it. Holds durations alone: moments on a worker's clock mean nothing to a client.
 *
 * @param number counts the snapshots of a worker; a higher number replaces a lower
 * @param slots how many slots
 * @param slotsWithTask how many of them have had a task
 * @param completed tasks completed
 * @param failed tasks failed
 * @param longestNominalNanos the nominal length of the longest task that completed
 * @param betweenTasks where the time of slots went between their first task's start and their last
 *     task's end; ramp-up and tail are 0
 * @param sinceFirstStartNanos time from the first task's start to the snapshot, summed over the
 *     slots with tasks
 * @param queueWait the queue waits, as a compressed histogram in Base64
 * @param service the service times, likewise
 */
public record MeterSnapshot(
    long number,
    int slots,
    int slotsWithTask,
    long completed,
    long failed,
    long longestNominalNanos,
    SlotTime betweenTasks,
    long sinceFirstStartNanos,
    String queueWait,
    String service) {
  /** Tasks that ended, in one way or the other. */
  public long finished() {
    return completed + failed;
  }
}
