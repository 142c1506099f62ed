package dev.taskgauge.engine.backend.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LeaseTimingTest {
  private static void assertOrder(Duration lease) {
    LeaseTiming timing = LeaseTiming.of(lease);
    assertThat(timing.leaseNanos()).isEqualTo(lease.toNanos());
    assertThat(timing.lookNanos()).isPositive();
    assertThat(timing.beatNanos()).isGreaterThanOrEqualTo(timing.lookNanos());
    assertThat(timing.idleBeatNanos()).isBetween(timing.beatNanos(), timing.validNanos() / 2);
    assertThat(timing.validNanos()).isGreaterThan(2 * timing.beatNanos());
    assertThat(timing.deadNanos()).isGreaterThan(timing.validNanos());
    assertThat(timing.leaseNanos()).isGreaterThan(timing.deadNanos());
  }

  @Test
  void beatsComeBeforeAWorkerMustStopBeforeItIsTakenForDeadBeforeItsLeaseEnds() {
    for (long millis = 3_000; millis <= 60_000; millis += 7) {
      assertOrder(Duration.ofMillis(millis));
    }
    for (int seconds = 60; seconds <= Duration.ofHours(12).toSeconds(); seconds++) {
      assertOrder(Duration.ofSeconds(seconds));
    }
  }

  @Test
  void visibilityIsInWholeSecondsAndNeverLongerThanTheLease() {
    assertThat(LeaseTiming.of(Duration.ofSeconds(3)).visibilitySeconds()).isEqualTo(3);
    assertThat(LeaseTiming.of(Duration.ofMillis(3_999)).visibilitySeconds()).isEqualTo(3);
    assertThat(LeaseTiming.of(Duration.ofHours(12)).visibilitySeconds()).isEqualTo(43_200);
  }
}
