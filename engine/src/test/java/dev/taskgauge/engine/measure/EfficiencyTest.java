package dev.taskgauge.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EfficiencyTest {
  @Test
  void idealIsTheWorkSharedAmongTheSlots() {
    assertThat(Efficiency.idealNanos(1_600, 10, 16)).isEqualTo(100);
  }

  @Test
  void idealIsRoundedUpSoThatEfficiencyNeverExceedsOneByRounding() {
    assertThat(Efficiency.idealNanos(101, 10, 10)).isEqualTo(11);
  }

  @Test
  void idealIsNeverShorterThanTheLongestTask() {
    assertThat(Efficiency.idealNanos(1_600, 400, 16)).isEqualTo(400);
  }

  @Test
  void efficiencyIsIdealOverElapsed() {
    assertThat(Efficiency.of(50, 100)).hasValue(0.5);
  }

  @Test
  void efficiencyIsUndefinedWhereTheIdealIsZero() {
    assertThat(Efficiency.of(0, 100)).isEmpty();
    assertThat(Efficiency.of(100, 0)).isEmpty();
  }
}
