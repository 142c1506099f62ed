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
    assertThat(lateness.leadNanos(REST_NANOS, false)).isEqualTo(200_000);
    assertThat(lateness.leadNanos(REST_NANOS, true)).isEqualTo(20_000);
  }

  @ParameterizedTest
  @CsvSource({"false, 80000", "true, 10000"})
  void findsTheQuantileOfLateness(boolean wakingIsDear, long expectedNanos) {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      lateness.learn(REST_NANOS, wakingIsDear, random.nextInt(100_000));
    }
    assertThat(lateness.leadNanos(REST_NANOS, wakingIsDear))
        .isBetween(expectedNanos - 9_000, expectedNanos + 9_000);
  }

  @Test
  void restsOfOtherLengthsAreLearntApart() {
    lateness.learn(REST_NANOS, false, 220_000);

    assertThat(lateness.leadNanos(REST_NANOS, false)).isGreaterThan(200_000);
    assertThat(lateness.leadNanos(REST_NANOS / 2, false)).isEqualTo(200_000);
    assertThat(lateness.leadNanos(REST_NANOS, true)).isEqualTo(20_000);
  }

  @Test
  void takesNoMoreThanAQuarterOfARestAndAQuarterOfAMillisecond() {
    for (int i = 0; i < 10_000; i++) {
      lateness.learn(REST_NANOS, false, 50_000_000);
      lateness.learn(100_000, false, 50_000_000);
    }
    assertThat(lateness.leadNanos(REST_NANOS, false)).isEqualTo(250_000);
    assertThat(lateness.leadNanos(100_000, false)).isEqualTo(25_000);
  }
}
