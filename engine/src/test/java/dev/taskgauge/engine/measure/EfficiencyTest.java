package dev.taskgauge.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
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
  void slotsThatStayHaveTheSameIdealWhicheverWayItIsAsked() {
    assertThat(Efficiency.idealNanos(1_600, 10, 16 * 123, 123))
        .isEqualTo(Efficiency.idealNanos(1_600, 10, 16));
    assertThat(Efficiency.idealNanos(101, 10, 10 * 77, 77)).isEqualTo(11);
  }

  @Test
  void slotsThatChangeCountAsTheirMeanOverTheRun() {
    // 8 slots for 60, then 4 for 40: 640 of slot time, 6.4 slots on average.
    long offered =
        SlotsPoint.offeredNanos(List.of(new SlotsPoint(0, 8), new SlotsPoint(60, 4)), 100);
    assertThat(Efficiency.idealNanos(320, 10, offered, 100)).isEqualTo(50);
  }

  @Test
  void efficiencyOfChangingSlotsIsTheShareOfOfferedTimeThatWorked() {
    long elapsed = 10_000_000_000L;
    long offered = 136_000_000_000L;
    long ideal = Efficiency.idealNanos(120_000_000_000L, 10_000_000, offered, elapsed);
    assertThat(Efficiency.of(ideal, elapsed).orElseThrow()).isCloseTo(120.0 / 136, within(1e-9));
  }

  @Test
  void idealOfChangingSlotsIsNeverShorterThanTheLongestTask() {
    assertThat(Efficiency.idealNanos(320, 70, 640, 100)).isEqualTo(70);
  }

  @Test
  void idealOfChangingSlotsIsRoundedUp() {
    assertThat(Efficiency.idealNanos(101, 10, 1_000, 100)).isEqualTo(11);
  }

  @Test
  void withNoSlotTimeOfferedTheLongestTaskIsTheIdeal() {
    assertThat(Efficiency.idealNanos(0, 0, 0, 100)).isZero();
    assertThat(Efficiency.idealNanos(320, 70, 0, 100)).isEqualTo(70);
  }

  @Test
  void longRunsOfManySlotsDoNotOverflow() {
    long day = 24L * 3600 * 1_000_000_000;
    assertThat(Efficiency.idealNanos(5_000 * day, 10, 10_000 * day, day)).isEqualTo(day / 2);
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
