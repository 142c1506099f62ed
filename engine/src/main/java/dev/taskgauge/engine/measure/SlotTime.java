package dev.taskgauge.engine.measure;

/**
 * Where slot time went, in nanoseconds. For a run the parts add up to slots × elapsed, with nothing
 * left over.
 *
 * @param workNanos nominal work: what completed tasks asked for
 * @param overshootNanos what tasks took beyond what they asked for; all of a failed task's time
 * @param waitTasksNanos waiting for tasks, between a slot's first task and its last
 * @param waitClaimsNanos waiting for claims, between the same
 * @param handOverNanos handing over results and counting short tasks, between the same
 * @param rampUpNanos from the start of the run to a slot's first task; all of the time of a slot
 *     that had none
 * @param tailNanos from the end of a slot's last finished task to the end of the run; in a stopped
 *     run this holds the tasks that were broken off
 */
public record SlotTime(
    long workNanos,
    long overshootNanos,
    long waitTasksNanos,
    long waitClaimsNanos,
    long handOverNanos,
    long rampUpNanos,
    long tailNanos) {
  /** No time at all. */
  public static final SlotTime ZERO = new SlotTime(0, 0, 0, 0, 0, 0, 0);

  /** The sum of the parts. */
  public long totalNanos() {
    return workNanos
        + overshootNanos
        + waitTasksNanos
        + waitClaimsNanos
        + handOverNanos
        + rampUpNanos
        + tailNanos;
  }

  /** Part by part, this and another. */
  public SlotTime plus(SlotTime other) {
    return new SlotTime(
        workNanos + other.workNanos,
        overshootNanos + other.overshootNanos,
        waitTasksNanos + other.waitTasksNanos,
        waitClaimsNanos + other.waitClaimsNanos,
        handOverNanos + other.handOverNanos,
        rampUpNanos + other.rampUpNanos,
        tailNanos + other.tailNanos);
  }
}
