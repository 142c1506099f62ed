package dev.taskgauge.engine.measure.statistics;

import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks for METG(x), the minimum effective task granularity: the shortest task length at which the
 * efficiency still reaches x (E. Slaughter et al., <i>Task Bench: A Parameterized Benchmark for
 * Evaluating Parallel Runtime Performance</i>, SC 2020).
 *
 * <p>The length here is what the tasks ask for. Task Bench counts the time that a task takes of a
 * core, elapsed × cores ÷ tasks, with all overhead: the same point is there at this length ÷ x, so
 * a METG(50 %) of Task Bench is to be compared with twice this one.
 *
 * <p>It measures nothing: it says what to measure next and is told what came out, until nothing is
 * left to measure. First it steps from the first length by a factor of four, towards shorter tasks
 * while the target is reached and towards longer ones while it is not, so that tasks much longer
 * than needed are never run. Then it halves what is between, on a logarithmic scale, until the
 * longer length is within the tolerance of the shorter one.
 *
 * <p>Every measurement is believed. What lies between is only ever made smaller, so noise can not
 * keep the search going: {@link #mostMeasurements} bounds it. Where the efficiency does not rise
 * with the length all the way, as with noise, one of several crossings is found; give the median of
 * several runs if that matters.
 *
 * <p>Not safe for several threads at once.
 */
public final class MetgSearch {
  /** 50 %, as in Task Bench. */
  public static final double DEFAULT_TARGET = 0.5;

  /** Within 10 %. */
  public static final double DEFAULT_TOLERANCE = 0.1;

  private static final long STEP = 4;

  private final double target;
  private final MetgRange range;
  private final double tolerance;
  private final TreeMap<Long, MetgPoint> measured = new TreeMap<>();

  /**
   * A search that has measured nothing yet.
   *
   * @param target the efficiency to reach, above 0 and below 1
   * @param range where to look
   * @param tolerance how near the two lengths around the crossing are to be, as a fraction of the
   *     shorter, above 0
   */
  public MetgSearch(double target, MetgRange range, double tolerance) {
    if (!(target > 0 && target < 1)) {
      throw new IllegalArgumentException(
          "target efficiency " + target + ": expected above 0 and below 1");
    }
    if (!(tolerance > 0 && Double.isFinite(tolerance))) {
      throw new IllegalArgumentException(
          "METG tolerance " + tolerance + ": expected a finite number above 0");
    }
    this.target = target;
    this.range = range;
    this.tolerance = tolerance;
  }

  /** The length to measure next, the same until it was measured; empty at the end. */
  public OptionalLong nextLengthNanos() {
    if (measured.isEmpty()) {
      return OptionalLong.of(range.startNanos());
    }
    MetgPoint below = below();
    MetgPoint reaching = reaching();
    if (below == null) {
      return shorterThan(measured.firstKey());
    }
    if (reaching == null) {
      return longerThan(measured.lastKey());
    }
    return between(below.lengthNanos(), reaching.lengthNanos());
  }

  /**
   * Takes in what was measured.
   *
   * @param lengthNanos what {@link #nextLengthNanos} asked for
   * @param efficiency 0 or above; a little above 1 is possible by rounding
   * @throws IllegalArgumentException for another length, or what is no efficiency
   */
  public void measured(long lengthNanos, double efficiency) {
    OptionalLong asked = nextLengthNanos();
    if (asked.isEmpty() || asked.getAsLong() != lengthNanos) {
      throw new IllegalArgumentException(
          "a measurement of "
              + lengthNanos
              + " ns: expected "
              + (asked.isEmpty() ? "none, the search is over" : asked.getAsLong() + " ns"));
    }
    if (!(efficiency >= 0 && Double.isFinite(efficiency))) {
      throw new IllegalArgumentException(
          "efficiency " + efficiency + ": expected a finite number, 0 or above");
    }
    measured.put(lengthNanos, new MetgPoint(lengthNanos, efficiency));
  }

  /** All that was measured, shortest first. */
  public List<MetgPoint> points() {
    return List.copyOf(measured.values());
  }

  /** What was found. */
  public MetgResult result() {
    if (nextLengthNanos().isPresent()) {
      return new MetgResult.NotYet();
    }
    MetgPoint below = below();
    MetgPoint reaching = reaching();
    if (below == null) {
      return new MetgResult.BelowShortest(range.shortestNanos());
    }
    if (reaching == null) {
      return new MetgResult.AboveLongest(range.longestNanos());
    }
    return found(below, reaching);
  }

  /** How many measurements the search takes at most, whatever comes out of them. */
  public int mostMeasurements() {
    int steps = 0;
    for (long at = range.startNanos(); at < range.longestNanos(); at = longer(at)) {
      steps++;
    }
    int stepsBack = 0;
    for (long at = range.startNanos(); at > range.shortestNanos(); at = shorter(at)) {
      stepsBack++;
    }
    double halvings = Math.log(Math.log(STEP) / Math.log1p(tolerance)) / Math.log(2);
    // The first, and one for what rounding to whole nanoseconds makes uneven.
    return Math.max(steps, stepsBack) + Math.max(0, (int) Math.ceil(halvings)) + 2;
  }

  private OptionalLong shorterThan(long lengthNanos) {
    return lengthNanos == range.shortestNanos()
        ? OptionalLong.empty()
        : OptionalLong.of(shorter(lengthNanos));
  }

  private OptionalLong longerThan(long lengthNanos) {
    return lengthNanos == range.longestNanos()
        ? OptionalLong.empty()
        : OptionalLong.of(longer(lengthNanos));
  }

  private OptionalLong between(long lowNanos, long highNanos) {
    boolean near = highNanos <= lowNanos * (1 + tolerance) || highNanos - lowNanos <= 1;
    if (near) {
      return OptionalLong.empty();
    }
    long middle = MetgRange.middle(lowNanos, highNanos);
    return OptionalLong.of(Math.max(lowNanos + 1, Math.min(highNanos - 1, middle)));
  }

  /** A quarter, rounded up so that no step is larger than the factor. */
  private long shorter(long lengthNanos) {
    return Math.max(range.shortestNanos(), -Math.floorDiv(-lengthNanos, STEP));
  }

  private long longer(long lengthNanos) {
    return lengthNanos > range.longestNanos() / STEP ? range.longestNanos() : lengthNanos * STEP;
  }

  /** The longest that does not reach the target; null where there is none. */
  private @Nullable MetgPoint below() {
    MetgPoint longest = null;
    for (MetgPoint point : measured.values()) {
      if (point.efficiency() < target) {
        longest = point;
      }
    }
    return longest;
  }

  /** The shortest that reaches the target; null where there is none. */
  private @Nullable MetgPoint reaching() {
    for (MetgPoint point : measured.values()) {
      if (point.efficiency() >= target) {
        return point;
      }
    }
    return null;
  }

  private MetgResult.Found found(MetgPoint below, MetgPoint reaching) {
    double share = (target - below.efficiency()) / (reaching.efficiency() - below.efficiency());
    double low = Math.log((double) below.lengthNanos());
    double high = Math.log((double) reaching.lengthNanos());
    long crossing = Math.round(Math.exp(low + share * (high - low)));
    return new MetgResult.Found(
        Math.max(below.lengthNanos(), Math.min(reaching.lengthNanos(), crossing)),
        below.lengthNanos(),
        reaching.lengthNanos());
  }
}
