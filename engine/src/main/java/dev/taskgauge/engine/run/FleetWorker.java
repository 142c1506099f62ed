package dev.taskgauge.engine.run;

/**
 * A worker of an SQS queue as it is seen by one who looks at the ledger.
 *
 * @param id of the worker; another each time that it is started
 * @param slots how many
 * @param runId the run that it takes part in; empty for none
 * @param completed tasks completed since it started; -1 where it does not say
 * @param heartbeatAgeNanos for how long its heartbeat has stood still, as far as it was watched, by
 *     the clock of the one who looks
 * @param state what follows from that
 */
public record FleetWorker(
    String id, int slots, String runId, long completed, long heartbeatAgeNanos, State state) {
  /** Whether a worker is there. */
  public enum State {
    /** Its heartbeat moves. */
    ALIVE,
    /** It was seen just now for the first time: its heartbeat may be an old one. */
    NEW,
    /** Its heartbeat has stood still for longer than it said itself. */
    DEAD
  }
}
