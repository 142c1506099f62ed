package dev.taskgauge.engine.worker;

import dev.taskgauge.engine.measure.NanoClock;
import java.util.Arrays;

/**
 * Keeps a core busy. A task of so many nanoseconds is a fixed amount of work, calibrated to take
 * that long on an undisturbed core, and lasts no shorter than asked even where the core is faster
 * than it was at calibration.
 */
public final class CpuBurner {
  /** About 50 µs of work: how long a stop signal can go unseen. */
  private static final long CHUNK_ROUNDS = 50_000;

  private static final int CALIBRATION_TRIALS = 40;
  private static final int WARM_UP_TRIALS = 20;

  private final NanoClock clock;
  private final StopSignal stop;
  private final double roundsPerNano;

  /**
   * With a rate of work.
   *
   * @param roundsPerNano how much work a core does, as {@link #calibrate} tells
   */
  public CpuBurner(NanoClock clock, StopSignal stop, double roundsPerNano) {
    if (!(roundsPerNano > 0)) {
      throw new IllegalArgumentException(
          "rounds per nanosecond " + roundsPerNano + ": expected more than 0");
    }
    this.clock = clock;
    this.stop = stop;
    this.roundsPerNano = roundsPerNano;
  }

  /**
   * Measures how much work a core does: the upper decile of many short trials, as whatever disturbs
   * a trial makes it slower. Takes some tens of milliseconds.
   *
   * @return rounds a nanosecond
   */
  public static double calibrate(NanoClock clock) {
    double[] roundsPerNano = new double[CALIBRATION_TRIALS];
    for (int trial = -WARM_UP_TRIALS; trial < CALIBRATION_TRIALS; trial++) {
      long startNanos = clock.nanoTime();
      long rounds = 10 * CHUNK_ROUNDS;
      consume(work(rounds, startNanos | 1));
      long tookNanos = Math.max(1, clock.nanoTime() - startNanos);
      if (trial >= 0) {
        roundsPerNano[trial] = (double) rounds / tookNanos;
      }
    }
    Arrays.sort(roundsPerNano);
    return roundsPerNano[CALIBRATION_TRIALS * 9 / 10];
  }

  /**
   * Burns.
   *
   * @return the moment at which it ended
   * @throws InterruptedException where the stop signal broke it off
   */
  long burn(long nominalNanos, long startNanos) throws InterruptedException {
    long left = (long) (nominalNanos * roundsPerNano);
    long state = startNanos | 1;
    while (left > 0) {
      if (stop.isSet()) {
        throw new StoppedException();
      }
      long rounds = Math.min(left, CHUNK_ROUNDS);
      state = work(rounds, state);
      left -= rounds;
    }
    long nowNanos = clock.nanoTime();
    while (nowNanos - startNanos < nominalNanos) {
      state = work(16, state);
      nowNanos = clock.nanoTime();
    }
    consume(state);
    return nowNanos;
  }

  /** A chain of xorshift steps: each needs the one before, so none can be skipped or merged. */
  private static long work(long rounds, long seed) {
    long state = seed;
    for (long i = 0; i < rounds; i++) {
      state ^= state << 13;
      state ^= state >>> 7;
      state ^= state << 17;
    }
    return state;
  }

  /** Makes the result matter: xorshift never reaches 0, which the compiler can not know. */
  private static void consume(long state) {
    if (state == 0) {
      throw new AssertionError("xorshift reached 0");
    }
  }
}
