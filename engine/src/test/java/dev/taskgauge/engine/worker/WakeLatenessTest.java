package dev.taskgauge.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WakeLatenessTest {
  private static final long REST_NANOS = 5_000_000;

  private final WakeLateness lateness = new WakeLateness();

  @Test
  void beginsWithWhatIsUsual() {
    assertThat(lateness.leadNanos(REST_NANOS, Waking.CHEAP)).isEqualTo(200_000);
    assertThat(lateness.leadNanos(REST_NANOS, Waking.DEAR)).isEqualTo(20_000);
  }

  @ParameterizedTest
  @CsvSource({"CHEAP, 80000", "DEAR, 10000"})
  void findsTheQuantileOfLateness(Waking waking, long expectedNanos) {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      lateness.learn(REST_NANOS, waking, random.nextInt(100_000));
    }
    assertThat(lateness.leadNanos(REST_NANOS, waking))
        .isBetween(expectedNanos - 9_000, expectedNanos + 9_000);
  }

  @Test
  void restsOfOtherLengthsAreLearntApart() {
    lateness.learn(REST_NANOS, Waking.CHEAP, 220_000);

    assertThat(lateness.leadNanos(REST_NANOS, Waking.CHEAP)).isGreaterThan(200_000);
    assertThat(lateness.leadNanos(REST_NANOS / 2, Waking.CHEAP)).isEqualTo(200_000);
    assertThat(lateness.leadNanos(REST_NANOS, Waking.DEAR)).isEqualTo(20_000);
  }

  @Test
  void takesNoMoreThanAQuarterOfARestAndAQuarterOfAMillisecond() {
    for (int i = 0; i < 10_000; i++) {
      lateness.learn(REST_NANOS, Waking.CHEAP, 50_000_000);
      lateness.learn(100_000, Waking.CHEAP, 50_000_000);
    }
    assertThat(lateness.leadNanos(REST_NANOS, Waking.CHEAP)).isEqualTo(250_000);
    assertThat(lateness.leadNanos(100_000, Waking.CHEAP)).isEqualTo(25_000);
  }
}
