package dev.taskgauge.worker;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock and a ticker that a test moves by hand. */
final class ScriptedTiming {
  private Instant now = Instant.parse("2026-01-31T12:00:00Z");
  private Runnable tick = () -> {};

  /** Time that stands still. */
  static Timing never() {
    return new ScriptedTiming().timing();
  }

  Timing timing() {
    InstantSource clock = () -> now;
    return new Timing(
        clock,
        (interval, action) -> {
          tick =
              () -> {
                pass(interval);
                action.run();
              };
          return () -> tick = () -> {};
        });
  }

  void pass(Duration duration) {
    now = now.plus(duration);
  }

  /** Lets the interval of the ticker pass. */
  void tick() {
    tick.run();
  }
}
