package dev.taskgauge.engine.measure.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SettlingRuleTest {
  private final SettlingRule rule = new SettlingRule();

  @Test
  void valuesNearEachOtherHaveSettled() {
    assertThat(rule.settled(List.of(100.0, 103.0, 98.0))).isTrue();
    assertThat(rule.settled(List.of(100.0, 100.0, 100.0))).isTrue();
  }

  @Test
  void fewerThanThreeHaveNotSettled() {
    assertThat(rule.settled(List.of())).isFalse();
    assertThat(rule.settled(List.of(100.0, 100.0))).isFalse();
  }

  @Test
  void onlyTheLastThreeCount() {
    assertThat(rule.settled(List.of(5.0, 40.0, 100.0, 103.0, 98.0))).isTrue();
    assertThat(rule.settled(List.of(100.0, 103.0, 98.0, 40.0))).isFalse();
  }

  @Test
  void oneFarFromTheMedianIsTooMuch() {
    assertThat(rule.settled(List.of(100.0, 94.0, 101.0))).isFalse();
    assertThat(rule.settled(List.of(100.0, 95.0, 101.0))).isTrue();
  }

  @Test
  void steadyRiseIsAWarmUpThatGoesOn() {
    assertThat(rule.settled(List.of(96.0, 100.0, 104.0))).isFalse();
    assertThat(rule.settled(List.of(100.0, 96.0, 104.0))).isTrue();
    assertThat(rule.settled(List.of(98.0, 100.0, 102.0))).isTrue();
  }

  @Test
  void steadyFallHasNotSettledEither() {
    assertThat(rule.settled(List.of(104.0, 100.0, 96.0))).isFalse();
    assertThat(rule.settled(List.of(102.0, 100.0, 98.0))).isTrue();
  }

  @Test
  void toleranceIsASetting() {
    assertThat(new SettlingRule(0.2).settled(List.of(96.0, 100.0, 104.0))).isTrue();
    assertThat(new SettlingRule(0.01).settled(List.of(100.0, 103.0, 98.0))).isFalse();
  }

  @Test
  void runsThatCompletedNothingHaveNotSettled() {
    assertThat(rule.settled(List.of(0.0, 0.0, 0.0))).isFalse();
  }

  @Test
  void refusesWhatIsNoToleranceAndNoThroughput() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SettlingRule(0))
        .withMessage("settling tolerance 0.0: expected above 0 and below 1");
    assertThatIllegalArgumentException().isThrownBy(() -> new SettlingRule(1));
    assertThatIllegalArgumentException().isThrownBy(() -> new SettlingRule(Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rule.settled(List.of(1.0, Double.NaN)))
        .withMessage("throughput NaN: expected a finite number, 0 or above");
    assertThatIllegalArgumentException().isThrownBy(() -> rule.settled(List.of(-1.0)));
  }
}
