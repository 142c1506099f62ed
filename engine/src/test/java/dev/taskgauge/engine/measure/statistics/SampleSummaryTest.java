package dev.taskgauge.engine.measure.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.Test;

class SampleSummaryTest {
  /** SAS 9.4, The UNIVARIATE Procedure, example 4.9: heights of 75 women in inches. */
  private static final double[] HEIGHTS = {
    64.1, 60.9, 64.1, 64.7, 66.7, 65.0, 63.7, 67.4, 64.9, 63.7, 64.0, 67.5, 62.8, 63.9, 65.9,
    62.3, 64.1, 60.6, 68.6, 68.6, 63.7, 63.0, 64.7, 68.2, 66.7, 62.8, 64.0, 64.1, 62.1, 62.9,
    62.7, 60.9, 61.6, 64.6, 65.7, 66.6, 66.7, 66.0, 68.5, 64.4, 60.5, 63.0, 60.0, 61.6, 64.3,
    60.2, 63.5, 64.7, 66.0, 65.1, 63.6, 62.0, 63.6, 65.8, 66.0, 65.4, 63.5, 66.3, 66.2, 67.5,
    65.8, 63.1, 65.8, 64.4, 64.0, 64.9, 65.7, 61.0, 64.1, 65.5, 68.6, 66.6, 65.7, 65.1, 70.0
  };

  @Test
  void intervalOfTheMeanIsThatOfAPublishedExample() {
    SampleSummary summary = SampleSummary.of(HEIGHTS);

    assertThat(summary.count()).isEqualTo(75);
    assertInterval(summary, 64.06, 65.07, 0.005);
  }

  @Test
  void summaryOfAFewValues() {
    SampleSummary summary = SampleSummary.of(4, 1, 3);

    assertThat(summary.mean()).isEqualTo(8.0 / 3);
    assertThat(summary.median()).isEqualTo(3);
    assertThat(summary.min()).isEqualTo(1);
    assertThat(summary.max()).isEqualTo(4);
    assertThat(summary.standardDeviation().orElseThrow())
        .isCloseTo(Math.sqrt(7.0 / 3), within(1e-12));
    // t(0.975, 2) = 4.302653 of every table
    double half = 4.302653 * Math.sqrt(7.0 / 9);
    assertInterval(summary, 8.0 / 3 - half, 8.0 / 3 + half, 1e-5);
    assertThat(summary.whyNoInterval()).isEmpty();
  }

  @Test
  void medianOfAnEvenNumberIsBetweenTheTwoInTheMiddle() {
    assertThat(SampleSummary.of(9, 1, 2, 4).median()).isEqualTo(3);
  }

  @Test
  void twoValuesHaveASpreadButNoInterval() {
    SampleSummary summary = SampleSummary.of(1, 3);

    assertThat(summary.mean95()).isNull();
    assertThat(summary.standardDeviation().orElseThrow()).isCloseTo(Math.sqrt(2), within(1e-12));
    assertThat(summary.whyNoInterval()).hasValue("an interval needs 3 values, and there are 2");
  }

  @Test
  void oneValueHasNoSpread() {
    SampleSummary summary = SampleSummary.of(5);

    assertThat(summary.standardDeviation()).isEmpty();
    assertThat(summary.whyNoInterval()).hasValue("an interval needs 3 values, and there is 1");
    assertThat(summary.median()).isEqualTo(5);
  }

  @Test
  void equalValuesHaveAnIntervalWithoutWidth() {
    assertInterval(SampleSummary.of(0.1, 0.1, 0.1), 0.1, 0.1, 1e-15);
  }

  @Test
  void valueThatStandsApartIsFlaggedAndStillCounted() {
    // Median 100, deviations 0 1 1 2 30, MAD 1: 0.6745 × 30 is 20.
    SampleSummary summary = SampleSummary.of(70, 100, 101, 99, 102);

    assertThat(summary.outliers()).containsExactly(0);
    assertThat(summary.mean()).isCloseTo(94.4, within(1e-12));
    assertThat(summary.min()).isEqualTo(70);
  }

  @Test
  void flagBeginsAboveAScoreOfThreeAndAHalf() {
    // Median 0 and MAD 1, so the score is 0.6745 × the value: 3.5 is at 5.18903.
    assertThat(SampleSummary.of(-1, -1, 0, 1, 5.18).outliers()).isEmpty();
    assertThat(SampleSummary.of(-1, -1, 0, 1, 5.20).outliers()).containsExactly(4);
    assertThat(SampleSummary.of(1, 1, 0, -1, -5.20).outliers()).containsExactly(4);
  }

  @Test
  void whereMostValuesAreEqualTheMeanDeviationIsTheMeasure() {
    // MAD 0, MeanAD (1 + 1 + 9) ÷ 7: the scores are 0.51 and 4.57.
    assertThat(SampleSummary.of(10, 10, 10, 10, 9, 11, 19).outliers()).containsExactly(6);
    // MeanAD 3 ÷ 10: the score of the three is 2.66.
    assertThat(SampleSummary.of(5, 5, 5, 5, 5, 5, 5, 6, 6, 6).outliers()).isEmpty();
  }

  @Test
  void equalValuesHaveNoOutliers() {
    assertThat(SampleSummary.of(7, 7, 7, 7, 7, 7).outliers()).isEmpty();
  }

  @Test
  void fewerThanFiveValuesHaveNoOutliers() {
    assertThat(SampleSummary.of(100, 100.1, 99.9, 1).outliers()).isEmpty();
    assertThat(SampleSummary.of(100, 100.1, 99.9, 1, 100.05).outliers()).containsExactly(3);
  }

  @Test
  void valuesAreLeftAsTheyWere() {
    double[] values = {3, 1, 2, 9, 4};

    SampleSummary.of(values);

    assertThat(values).containsExactly(3, 1, 2, 9, 4);
  }

  @Test
  void refusesWhatIsNoSample() {
    assertThatIllegalArgumentException()
        .isThrownBy(SampleSummary::of)
        .withMessage("no values: expected 1 or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SampleSummary.of(1, Double.NaN))
        .withMessage("value 2 is NaN: expected a finite number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SampleSummary.of(Double.NEGATIVE_INFINITY))
        .withMessage("value 1 is -Infinity: expected a finite number");
  }

  private static void assertInterval(
      SampleSummary summary, double low, double high, double tolerance) {
    assertThat(summary.mean95())
        .asInstanceOf(type(Interval.class))
        .satisfies(
            interval -> {
              assertThat(interval.low()).isCloseTo(low, within(tolerance));
              assertThat(interval.high()).isCloseTo(high, within(tolerance));
            });
  }
}
