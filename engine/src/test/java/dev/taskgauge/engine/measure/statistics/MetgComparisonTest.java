package dev.taskgauge.engine.measure.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.taskgauge.engine.measure.statistics.MetgEstimate.Kind;
import dev.taskgauge.engine.measure.statistics.MetgEstimate.Tried;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetgComparisonTest {
  private static MetgEstimate found(double length, double low, double high) {
    return new MetgEstimate(length, new Interval(low, high), Kind.FOUND);
  }

  private static final MetgEstimate AT_MOST_10 =
      new MetgEstimate(10, new Interval(0, 10), Kind.AT_MOST);
  private static final MetgEstimate OVER_1000 =
      new MetgEstimate(1000, new Interval(1000, Double.POSITIVE_INFINITY), Kind.AT_LEAST);

  @ParameterizedTest
  @CsvSource({
    "100,  95, 105, 120, 115, 125, LONGER",
    "120, 115, 125, 100,  95, 105, SHORTER",
    // They overlap, or touch: the length that both have may be either's.
    "100,  95, 118, 120, 115, 125, INCONCLUSIVE",
    "100,  95, 115, 120, 115, 125, INCONCLUSIVE",
    // Apart, but nearer than the noise.
    "100,  99, 100, 102, 101, 103, INCONCLUSIVE",
  })
  void aDifferenceIsClaimedWhereBracketsLieApartAndBeyondTheNoise(
      double base,
      double baseLow,
      double baseHigh,
      double candidate,
      double low,
      double high,
      MetgVerdict verdict) {
    MetgComparison comparison =
        MetgComparison.of(found(base, baseLow, baseHigh), found(candidate, low, high), 0.05);

    assertThat(comparison.verdict()).isEqualTo(verdict);
    assertThat(comparison.relativeChange()).isEqualTo(candidate / base - 1, within(1e-12));
    assertThat(comparison.whyInconclusive() == null).isEqualTo(verdict != MetgVerdict.INCONCLUSIVE);
  }

  @Test
  void whatLiesBeyondTheRangeIsComparedByItsBound() {
    MetgComparison shorter = MetgComparison.of(found(100, 95, 105), AT_MOST_10, 0.02);
    assertThat(shorter.verdict()).isEqualTo(MetgVerdict.SHORTER);
    assertThat(shorter.relativeChange()).isEqualTo(-0.9, within(1e-12));
    assertThat(MetgComparison.of(AT_MOST_10, OVER_1000, 0.02).verdict())
        .isEqualTo(MetgVerdict.LONGER);
  }

  @Test
  void twoBoundsOfOneSideSayNothing() {
    MetgComparison comparison = MetgComparison.of(AT_MOST_10, AT_MOST_10, 0.02);
    assertThat(comparison.verdict()).isEqualTo(MetgVerdict.INCONCLUSIVE);
    assertThat(comparison.relativeChange()).isNull();
  }

  @Test
  void aSearchThatIsNotOverSaysNothing() {
    MetgComparison comparison = MetgComparison.of(found(100, 95, 105), null, 0.02);
    assertThat(comparison.verdict()).isEqualTo(MetgVerdict.INCONCLUSIVE);
    assertThat(comparison.whyInconclusive()).contains("has not come to its end");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MetgComparison.of(null, null, 1))
        .withMessageContaining("noise threshold 1.0: expected");
  }

  private static MetgEstimate estimate(MetgResult result, Tried... tried) {
    return MetgEstimate.of(result, List.of(tried), 0.5).orElseThrow();
  }

  private static Tried tried(long length, double... efficiencies) {
    return new Tried(length, SampleSummary.of(efficiencies));
  }

  @Test
  void aSingleMeasurementIsBelieved() {
    MetgEstimate estimate =
        estimate(
            new MetgResult.Found(100, 95, 105),
            tried(50, 0.2),
            tried(95, 0.49),
            tried(105, 0.51),
            tried(200, 0.8));

    assertThat(estimate).isEqualTo(found(100, 95, 105));
  }

  @Test
  void noiseMakesTheBracketWider() {
    MetgEstimate estimate =
        estimate(
            new MetgResult.Found(100, 95, 105),
            tried(25, 0.2, 0.21, 0.2),
            tried(95, 0.3, 0.49, 0.6),
            tried(105, 0.4, 0.51, 0.6),
            tried(200, 0.8, 0.81, 0.8));

    assertThat(estimate).isEqualTo(found(100, 25, 200));
  }

  @Test
  void whereNothingIsSureTheBracketIsOpen() {
    MetgEstimate estimate =
        estimate(
            new MetgResult.Found(100, 95, 105),
            tried(95, 0.3, 0.49, 0.6),
            tried(105, 0.4, 0.51, 0.6));

    assertThat(estimate).isEqualTo(found(100, 0, Double.POSITIVE_INFINITY));
  }

  @Test
  void endsOfTheRangeAreBounds() {
    assertThat(estimate(new MetgResult.BelowShortest(10), tried(10, 0.9))).isEqualTo(AT_MOST_10);
    assertThat(estimate(new MetgResult.AboveLongest(1000), tried(1000, 0.1))).isEqualTo(OVER_1000);
    assertThat(MetgEstimate.of(new MetgResult.NotYet(), List.of(), 0.5)).isEmpty();
  }

  @Test
  void aCurveMeasuredTwiceIsNoDifference() {
    Tried[] tried = {tried(95, 0.49), tried(105, 0.51)};
    MetgEstimate estimate = estimate(new MetgResult.Found(100, 95, 105), tried);

    MetgComparison comparison = MetgComparison.of(estimate, estimate, 0.02);

    assertThat(comparison.verdict()).isEqualTo(MetgVerdict.INCONCLUSIVE);
    assertThat(Objects.requireNonNull(comparison.relativeChange())).isZero();
  }
}
