package dev.taskgauge.engine.backend.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class QueueRestTest {
  private static final int FULL = 32_768;

  private final QueueRest rest = new QueueRest();

  @Test
  void aMessageLastsATenthOfAMicrosecondBeforeAnythingIsLearnt() {
    assertThat(rest.nanos(FULL)).isEqualTo(3_276_800);
    assertThat(rest.nanos(0)).isZero();
  }

  @Test
  void slowMessagesLetTheClientRestForAQuarterOfTheTimeThatTheyLast() {
    rest.learn(TimeUnit.MILLISECONDS.toNanos(3), 50);

    assertThat(rest.nanos(100)).isEqualTo(TimeUnit.MICROSECONDS.toNanos(1_500));
  }

  @Test
  void noRestIsLongerThanTenMilliseconds() {
    rest.learn(TimeUnit.MILLISECONDS.toNanos(3), 0);

    assertThat(rest.nanos(FULL)).isEqualTo(TimeUnit.MILLISECONDS.toNanos(10));
  }

  @Test
  void messagesThatAreTakenQuicklyAreBelievedAtOnce() {
    rest.learn(TimeUnit.MILLISECONDS.toNanos(3), 0);
    rest.learn(TimeUnit.MILLISECONDS.toNanos(10), FULL);

    assertThat(rest.nanos(FULL)).isEqualTo(3_276_800);
  }
}
