package dev.taskgauge.engine.backend.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.measure.ManualClock;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReachTest {
  private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

  private final ManualClock clock = new ManualClock(0);
  private final Reach reach = Reach.upTo(4, 32, clock);

  private void calls(int count, long nanos) {
    for (int i = 0; i < count; i++) {
      call(reach, nanos);
    }
  }

  private void call(Reach reach, long nanos) {
    long startNanos = reach.nowNanos();
    clock.advance(nanos);
    reach.ended(startNanos);
  }

  @Test
  void beforeTheFirstAnswerItIsTheUsualNumber() {
    assertThat(reach.allows(3)).isTrue();
    assertThat(reach.allows(4)).isFalse();
  }

  @Test
  void aLongWayAllowsMoreUpToTheLimit() {
    calls(1, 100 * MILLI);
    calls(50, 105 * MILLI);

    assertThat(reach.allows(31)).isTrue();
    assertThat(reach.allows(32)).isFalse();
  }

  @Test
  void aServerWhoseCallsWaitForEachOtherIsLeftAtTheUsualNumber() {
    calls(1, 2 * MILLI);
    calls(20, 30 * MILLI);

    assertThat(reach.allows(3)).isTrue();
    assertThat(reach.allows(4)).isFalse();
  }

  @Test
  void aWayThatHasBecomeLongerIsLearntInTime() {
    calls(10, 2 * MILLI);
    calls(20, 100 * MILLI);
    assertThat(reach.allows(4)).isFalse();

    calls(200, 100 * MILLI);
    assertThat(reach.allows(4)).isTrue();
  }

  @Test
  void aFixedNumberStaysFixed() {
    Reach fixed = Reach.of(2);
    call(fixed, MILLI);

    assertThat(fixed.allows(1)).isTrue();
    assertThat(fixed.allows(2)).isFalse();
  }
}
