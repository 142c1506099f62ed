package dev.taskgauge.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdvantageTest {
  @Test
  void pairsValuesOfTheSameRound() {
    assertThat(
            Advantage.of(Samples.side("a", 10, 30, 20), Samples.side("b", 5, 10, 40), Samples.RATE))
        .containsExactly(2.0, 3.0, 0.5);
  }

  @Test
  void ofAMetricOfWhichLessIsBetterItIsTheOtherWayRound() {
    assertThat(
            Advantage.of(
                Samples.sideWithBytes("a", 1, 4), Samples.sideWithBytes("b", 1, 12), Samples.BYTES))
        .containsExactly(3.0);
  }

  @Test
  void aRoundThatOneSideLacksIsLeftOut() {
    SideResult second =
        new SideResult("b", "", List.of(new Sample(2, 1, Map.of("rate", 5.0))), List.of());

    assertThat(Advantage.of(Samples.side("a", 10, 20), second, Samples.RATE)).containsExactly(4.0);
  }

  @Test
  void thereIsNoRatioToNothing() {
    assertThat(Advantage.of(Samples.side("a", 10), Samples.side("b", 0), Samples.RATE)).isEmpty();
  }
}
