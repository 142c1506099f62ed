package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.measure.NanoClock;

/**
 * When a worker shows that it is alive, and when it looks which run is open. Both are billed, by
 * night as by day: a worker without a run beats less often, and looks less often the longer there
 * was none. Guarded by who uses it.
 */
final class BeatSchedule {
  /** Without a run for a minute, looks become more than a second apart; for five, five seconds. */
  private static final long IDLE_PER_LOOK = 60;

  private final LeaseTiming timing;
  private final NanoClock clock;
  private boolean begun;
  private boolean failed;
  private boolean wanted = true;
  private long beatNanos;
  private long busyNanos;

  /** The first beat is due now. */
  BeatSchedule(LeaseTiming timing, NanoClock clock) {
    this.timing = timing;
    this.clock = clock;
    this.busyNanos = clock.nanoTime();
  }

  /** The next look comes with a beat, as there is something new to say. */
  void beatWanted() {
    wanted = true;
  }

  /**
   * A look begins now.
   *
   * @param idle whether the worker takes part in no run, and knows of none that is open
   * @return whether a beat comes with it
   */
  boolean begin(boolean idle) {
    boolean beats = wanted || failed || untilBeatNanos(idle) <= 0;
    if (beats) {
      beatNanos = clock.nanoTime();
    }
    begun = true;
    failed = true;
    wanted = false;
    return beats;
  }

  /** What began has come to a good end. */
  void worked(boolean idle) {
    failed = false;
    if (!idle) {
      busyNanos = clock.nanoTime();
    }
  }

  /** How long to wait now for the next look; not positive where it is due. */
  long pauseNanos(boolean idle) {
    if (!begun) {
      return 0;
    }
    if (failed) {
      return timing.lookNanos();
    }
    long rareNanos = (clock.nanoTime() - busyNanos) / IDLE_PER_LOOK;
    long lookNanos =
        idle
            ? Math.max(timing.lookNanos(), Math.min(timing.idleBeatNanos(), rareNanos))
            : timing.lookNanos();
    return Math.min(lookNanos, untilBeatNanos(idle));
  }

  private long untilBeatNanos(boolean idle) {
    return beatNanos + (idle ? timing.idleBeatNanos() : timing.beatNanos()) - clock.nanoTime();
  }
}
