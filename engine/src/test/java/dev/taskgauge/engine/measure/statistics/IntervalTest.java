package dev.taskgauge.engine.measure.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class IntervalTest {
  @Test
  void holdsItsEnds() {
    Interval interval = new Interval(-1, 2);

    assertThat(interval.contains(-1)).isTrue();
    assertThat(interval.contains(2)).isTrue();
    assertThat(interval.contains(2.1)).isFalse();
    assertThat(interval.contains(Double.NaN)).isFalse();
  }

  @Test
  void mayBeOpenAbove() {
    assertThat(new Interval(3, Double.POSITIVE_INFINITY).contains(1e300)).isTrue();
  }

  @Test
  void onlyWhatIsPossibleIsShown() {
    assertThat(new Interval(-3, 12).within(0, Double.POSITIVE_INFINITY))
        .isEqualTo(new Interval(0, 12));
    assertThat(new Interval(0.9, 1.1).within(0, 1)).isEqualTo(new Interval(0.9, 1));
    assertThat(new Interval(1.01, 1.1).within(0, 1)).isEqualTo(new Interval(1, 1));
  }

  @Test
  void refusesEndsInTheWrongOrderAndEndsThatAreNoNumbers() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Interval(2, 1))
        .withMessage("interval from 2.0 to 1.0: expected two numbers in rising order");
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(Double.NaN, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(1, Double.NaN));
  }
}
