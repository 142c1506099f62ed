package dev.taskgauge.engine.measure.statistics;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A METG with the lengths between which it lies by what was measured.
 *
 * @param lengthNanos the METG; of a search that found no crossing, the end of its range that the
 *     METG lies beyond
 * @param bracketNanos from a length whose tasks do not reach the target to one whose tasks do; from
 *     0 or to infinity where there is none
 * @param kind whether it was found, or on which side of {@code lengthNanos} it lies
 */
public record MetgEstimate(double lengthNanos, Interval bracketNanos, Kind kind) {
  /** What is known of a METG. */
  public enum Kind {
    /** It was found. */
    FOUND,
    /** It is so long at most: even the shortest tasks reach the target. */
    AT_MOST,
    /** It is longer: even the longest tasks do not reach it. */
    AT_LEAST
  }

  /**
   * A length that was tried.
   *
   * @param efficiency 0..1, a value a repetition
   */
  public record Tried(long lengthNanos, SampleSummary efficiency) {
    /**
     * Of fewer repetitions than an interval needs, each measurement is believed, as in a search.
     */
    private boolean isSurelyBelow(double target) {
      Interval interval = efficiency.mean95();
      return interval == null ? efficiency.median() < target : interval.high() < target;
    }

    private boolean surelyReaches(double target) {
      Interval interval = efficiency.mean95();
      return interval == null ? efficiency.median() >= target : interval.low() >= target;
    }
  }

  /**
   * What a search found. Its bracket reaches from the longest length whose efficiency lies below
   * the target to the shortest whose efficiency reaches it; where a length has the repetitions for
   * a 95 % interval, that interval has to lie below or reach it as a whole, so that noise makes the
   * bracket wider.
   *
   * @param tried all lengths of the search
   * @param target the efficiency that was looked for
   * @return empty where the search is not over
   */
  public static Optional<MetgEstimate> of(MetgResult result, List<Tried> tried, double target) {
    if (result instanceof MetgResult.Found found) {
      Interval bracket =
          new Interval(
              longest(tried, found.lowNanos(), each -> each.isSurelyBelow(target)),
              shortest(tried, found.highNanos(), each -> each.surelyReaches(target)));
      return Optional.of(new MetgEstimate(found.lengthNanos(), bracket, Kind.FOUND));
    }
    if (result instanceof MetgResult.BelowShortest below) {
      double end = shortest(tried, below.shortestNanos(), each -> each.surelyReaches(target));
      return Optional.of(
          new MetgEstimate(below.shortestNanos(), new Interval(0, end), Kind.AT_MOST));
    }
    if (result instanceof MetgResult.AboveLongest above) {
      double end = longest(tried, above.longestNanos(), each -> each.isSurelyBelow(target));
      return Optional.of(
          new MetgEstimate(
              above.longestNanos(), new Interval(end, Double.POSITIVE_INFINITY), Kind.AT_LEAST));
    }
    return Optional.empty();
  }

  private static double longest(List<Tried> tried, long mostNanos, Predicate<Tried> test) {
    return tried.stream()
        .filter(each -> each.lengthNanos() <= mostNanos && test.test(each))
        .mapToDouble(Tried::lengthNanos)
        .max()
        .orElse(0);
  }

  private static double shortest(List<Tried> tried, long leastNanos, Predicate<Tried> test) {
    return tried.stream()
        .filter(each -> each.lengthNanos() >= leastNanos && test.test(each))
        .mapToDouble(Tried::lengthNanos)
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }
}
