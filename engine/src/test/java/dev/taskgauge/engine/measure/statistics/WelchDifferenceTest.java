package dev.taskgauge.engine.measure.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class WelchDifferenceTest {
  /** NAG Library Manual, Mark 30.3, g07cac, example: no assumption about the variances. */
  @Test
  void intervalAndDegreesOfFreedomAreThoseOfAPublishedExample() {
    WelchDifference difference =
        WelchDifference.of(25.0, 0.8185 * 0.8185, 4, 21.0, 4.2083 * 4.2083, 8);

    assertThat(difference.degreesOfFreedom()).isCloseTo(7.9925, within(0.0005));
    assertThat(difference.interval95().low()).isCloseTo(0.4410, within(0.0005));
    assertThat(difference.interval95().high()).isCloseTo(7.5590, within(0.0005));
  }

  @Test
  void equalSamplesOfEqualSizeHaveTheDegreesOfFreedomOfAPooledTest() {
    assertThat(WelchDifference.of(1, 2, 5, 1, 2, 5).degreesOfFreedom()).isCloseTo(8, within(1e-12));
  }

  @Test
  void meanOfOneDifferenceIsThatDifference() {
    WelchDifference difference = WelchDifference.of(3, 2, 5, 1, 4, 7);

    assertThat(WelchDifference.mean(List.of(difference))).isEqualTo(difference);
  }

  @Test
  void meanOfManyAlikeIsAsSureAsOneOfMoreValues() {
    WelchDifference one = WelchDifference.of(3, 2, 5, 1, 2, 5);

    WelchDifference mean = WelchDifference.mean(List.of(one, one, one, one));

    assertThat(mean.value()).isEqualTo(2);
    assertThat(mean.variance()).isCloseTo(one.variance() / 4, within(1e-12));
    assertThat(mean.degreesOfFreedom()).isCloseTo(32, within(1e-9));
  }

  @Test
  void withoutAnyVarianceTheDifferenceIsCertain() {
    assertThat(WelchDifference.of(3, 0, 3, 1, 0, 4).interval95()).isEqualTo(new Interval(2, 2));
  }
}
