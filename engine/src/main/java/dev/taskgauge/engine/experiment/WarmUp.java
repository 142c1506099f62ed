package dev.taskgauge.engine.experiment;

import java.time.Duration;

/**
 * How a back end is warmed up before its first measured run: by runs of tasks without length, until
 * their throughput has settled or a bound is reached.
 *
 * @param maxRuns the most warm-up runs of a back end; 0 for none
 * @param maxTime no warm-up run starts after so long
 */
public record WarmUp(int maxRuns, Duration maxTime) {
  /** The most warm-up runs that can be asked for. */
  public static final int MAX_RUNS = 100;

  /** The longest time that can be asked for. */
  public static final Duration MAX_TIME = Duration.ofHours(1);

  /** None at all. */
  public static final WarmUp NONE = new WarmUp(0, Duration.ZERO);

  /** Until throughput has settled, twelve runs or half a minute. */
  public static final WarmUp DEFAULT = new WarmUp(12, Duration.ofSeconds(30));

  public WarmUp {
    if (maxRuns < 0 || maxRuns > MAX_RUNS) {
      throw new IllegalArgumentException("warm-up runs " + maxRuns + ": expected 0 to " + MAX_RUNS);
    }
    if (maxTime.isNegative() || maxTime.compareTo(MAX_TIME) > 0) {
      throw new IllegalArgumentException("warm-up time " + maxTime + ": expected at most 1 h");
    }
  }
}
