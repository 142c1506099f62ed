package dev.taskgauge.app.workbench;

/**
 * How often the moments of a run are shown: each of them where the machine has time to spare, and
 * where the run wants all of it, so seldom that showing takes a small part of it. Not for several
 * threads at once.
 */
final class Pace {
  /** What is known of the machine. */
  interface Meters {
    /** A monotonic clock. */
    long nanoTime();

    /** Processor time that showing has used: on the calling thread, and what follows from it. */
    long showingCpuNanos();

    /** The part of the machine's processor time that was used of late, 0..1. */
    double load();

    /** The machine's processors. */
    int processors();
  }

  /** Moments come ten times a second, now and then a little early. */
  private static final long LEAST_NANOS = 80_000_000;

  private static final long MOST_NANOS = 980_000_000;

  /** A look at the load takes some milliseconds where it is read from a container's files. */
  private static final long LOOK_NANOS = 5_000_000_000L;

  private static final double BUSY = 0.75;

  /** Of the machine's processor time. */
  private static final double PART = 0.02;

  private final Meters meters;
  private boolean first = true;
  private boolean busy;
  private long lookedNanos;
  private long shownNanos;
  private long shownCpuNanos;
  private long pauseNanos = LEAST_NANOS;

  Pace(Meters meters) {
    this.meters = meters;
    lookedNanos = meters.nanoTime() - LOOK_NANOS;
  }

  /** Another run begins: its first moment is shown. */
  void begin() {
    first = true;
  }

  /** Whether a moment that has come now is to be shown. On the thread that shows it. */
  boolean isDue() {
    long nowNanos = meters.nanoTime();
    if (!first && nowNanos - shownNanos < pauseNanos) {
      return false;
    }
    long cpuNanos = meters.showingCpuNanos();
    pauseNanos = first ? LEAST_NANOS : pauseNanos(nowNanos, cpuNanos - shownCpuNanos);
    first = false;
    shownNanos = nowNanos;
    shownCpuNanos = cpuNanos;
    return true;
  }

  /** After what it took to show the moment before. */
  private long pauseNanos(long nowNanos, long costNanos) {
    if (nowNanos - lookedNanos >= LOOK_NANOS) {
      lookedNanos = nowNanos;
      busy = meters.load() > BUSY;
    }
    if (!busy) {
      return LEAST_NANOS;
    }
    double wantedNanos = costNanos / (PART * meters.processors());
    // Halfway: a click or a resize between two moments is not what moments cost.
    return Math.clamp((long) (pauseNanos + wantedNanos) / 2, LEAST_NANOS, MOST_NANOS);
  }
}
