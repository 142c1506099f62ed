package dev.taskgauge.app.fleet;

/** What there is to say of a fleet. */
public enum FleetPhase {
  /** The back end has no workers of its own: LOCAL, or settings that are wrong. */
  NONE,
  /** Workers on this machine come and go with an experiment; those of now are in the state. */
  THIS_MACHINE,
  /** The first look is not over. */
  LOOKING,
  /** What was seen is in the state; it may be nobody. */
  SEEN,
  /** The last look failed; who was seen before is in the state. */
  FAILED
}
