package dev.taskgauge.engine.measure;

/** A clock that moves only when told to. For one thread. */
public final class ManualClock implements NanoClock {
  private long nowNanos;

  /** Starting anywhere, as monotonic clocks do; also below 0. */
  public ManualClock(long nowNanos) {
    this.nowNanos = nowNanos;
  }

  @Override
  public long nanoTime() {
    return nowNanos;
  }

  /** Time passes. */
  public void advance(long nanos) {
    nowNanos += nanos;
  }
}
