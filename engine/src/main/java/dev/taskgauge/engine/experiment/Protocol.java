package dev.taskgauge.engine.experiment;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the runs of an experiment are made comparable.
 *
 * @param repetitions how often every point is measured, 1 to {@link #MAX_REPETITIONS}
 * @param warmUp what comes before
 * @param orderSeed the order of the points in each block of repetitions is drawn from it; null: as
 *     they are given
 * @param runLimit a run that takes longer is stopped, and kept as such; null: no limit
 * @param limit the experiment ends after so long, with what it has; null: no limit
 */
public record Protocol(
    int repetitions,
    WarmUp warmUp,
    @Nullable Long orderSeed,
    @Nullable Duration runLimit,
    @Nullable Duration limit) {
  /** The longest time limit. */
  public static final Duration LONGEST_LIMIT = Duration.ofHours(10_000);

  /** The most repetitions. */
  public static final int MAX_REPETITIONS = 1_000;

  /** Every point once, in the order given, with no warm-up and no limit. */
  public static final Protocol ONCE = new Protocol(1, WarmUp.NONE, null, null, null);

  public Protocol {
    if (repetitions < 1 || repetitions > MAX_REPETITIONS) {
      throw new IllegalArgumentException(
          "repetitions " + repetitions + ": expected 1 to " + MAX_REPETITIONS);
    }
    checkLimit("time limit of a run", runLimit);
    checkLimit("time limit of the experiment", limit);
  }

  private static void checkLimit(String name, @Nullable Duration limit) {
    if (limit != null
        && (limit.isNegative() || limit.isZero() || limit.compareTo(LONGEST_LIMIT) > 0)) {
      throw new IllegalArgumentException(
          name + " " + limit + ": expected more than 0, at most 10,000 h");
    }
  }
}
