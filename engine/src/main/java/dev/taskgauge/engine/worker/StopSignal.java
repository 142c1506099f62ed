package dev.taskgauge.engine.worker;

/** Tells the slots of a worker to stop. Set once, by any thread. */
public final class StopSignal {
  private volatile boolean set;

  /** Whether to stop. */
  public boolean isSet() {
    return set;
  }

  /** Stop. */
  public void set() {
    set = true;
  }
}
