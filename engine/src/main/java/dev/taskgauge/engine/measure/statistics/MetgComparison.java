package dev.taskgauge.engine.measure.statistics;

import org.jspecify.annotations.Nullable;

/**
 * Whether tasks may be shorter with a candidate than with a base, or have to be longer. A search
 * gives one METG and no sample of it, so there is no interval to judge: a difference is claimed
 * only where the brackets have no length in common <em>and</em> the METGs differ by more than the
 * noise threshold.
 *
 * @param base null where its search is not over
 * @param candidate null where its search is not over
 * @param relativeChange candidate ÷ base − 1; where one of them is a bound, that of the bound; null
 *     where nothing can be said
 * @param verdict what may be claimed
 * @param noiseThreshold the change that is of no interest, as a fraction
 * @param whyInconclusive the reason in words; null where there is a verdict
 */
public record MetgComparison(
    @Nullable MetgEstimate base,
    @Nullable MetgEstimate candidate,
    @Nullable Double relativeChange,
    MetgVerdict verdict,
    double noiseThreshold,
    @Nullable String whyInconclusive) {
  /**
   * Compares.
   *
   * @param base null where its search is not over
   * @param candidate likewise
   * @param noiseThreshold the change that is of no interest, as a fraction: 0.02 is 2 %
   * @throws IllegalArgumentException where the threshold is not 0 or above and below 1
   */
  public static MetgComparison of(
      @Nullable MetgEstimate base, @Nullable MetgEstimate candidate, double noiseThreshold) {
    if (!(noiseThreshold >= 0 && noiseThreshold < 1)) {
      throw new IllegalArgumentException(
          "noise threshold " + noiseThreshold + ": expected 0 or above and below 1");
    }
    if (base == null || candidate == null) {
      return new MetgComparison(
          base,
          candidate,
          null,
          MetgVerdict.INCONCLUSIVE,
          noiseThreshold,
          "a search has not come to its end");
    }
    boolean overlap =
        candidate.bracketNanos().low() <= base.bracketNanos().high()
            && candidate.bracketNanos().high() >= base.bracketNanos().low();
    boolean areFound =
        base.kind() == MetgEstimate.Kind.FOUND && candidate.kind() == MetgEstimate.Kind.FOUND;
    double change = candidate.lengthNanos() / base.lengthNanos() - 1;
    MetgVerdict verdict = overlap ? MetgVerdict.INCONCLUSIVE : verdict(change, noiseThreshold);
    return new MetgComparison(
        base,
        candidate,
        areFound || verdict != MetgVerdict.INCONCLUSIVE ? change : null,
        verdict,
        noiseThreshold,
        verdict != MetgVerdict.INCONCLUSIVE
            ? null
            : overlap
                ? "the lengths between which they lie overlap"
                : "the change is within the noise threshold");
  }

  private static MetgVerdict verdict(double change, double noiseThreshold) {
    if (change > noiseThreshold) {
      return MetgVerdict.LONGER;
    }
    return change < -noiseThreshold ? MetgVerdict.SHORTER : MetgVerdict.INCONCLUSIVE;
  }
}
