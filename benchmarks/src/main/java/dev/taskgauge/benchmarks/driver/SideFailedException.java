package dev.taskgauge.benchmarks.driver;

/** A repetition that came to nothing. */
final class SideFailedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean stuck;

  SideFailedException(String message, boolean stuck) {
    super(message);
    this.stuck = stuck;
  }

  /** Whether it may still be running. */
  boolean isStuck() {
    return stuck;
  }
}
