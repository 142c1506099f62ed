package dev.taskgauge.engine.backend.aws;

/**
 * One life of a worker: the name under which it claims, and until when it may rely on those claims.
 * Once that moment has passed it never comes back; the worker goes on under a new name.
 */
final class Standing {
  private final String id;
  private volatile long validUntilNanos;

  Standing(String id, long validUntilNanos) {
    this.id = id;
    this.validUntilNanos = validUntilNanos;
  }

  String id() {
    return id;
  }

  /** Whether no other worker can have taken over what was claimed under this name. */
  boolean isValid(long nowNanos) {
    return nowNanos - validUntilNanos < 0;
  }

  /** Not good any more from now on; {@link #extend} does not undo it. */
  synchronized void lapse(long nowNanos) {
    validUntilNanos = nowNanos;
  }

  /**
   * A beat sent at a moment is known to be in the ledger now.
   *
   * @return whether the name is still good; false where it had lapsed
   */
  synchronized boolean extend(long sentNanos, long nowNanos, long validNanos) {
    if (!isValid(nowNanos)) {
      return false;
    }
    validUntilNanos = sentNanos + validNanos;
    return true;
  }
}
