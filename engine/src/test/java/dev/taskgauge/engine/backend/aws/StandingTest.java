package dev.taskgauge.engine.backend.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StandingTest {
  @Test
  void isGoodUntilItsMomentOnAnyClock() {
    for (long origin : new long[] {0, -500, Long.MAX_VALUE - 50}) {
      Standing standing = new Standing("w.1", origin + 100);

      assertThat(standing.isValid(origin)).isTrue();
      assertThat(standing.isValid(origin + 99)).isTrue();
      assertThat(standing.isValid(origin + 100)).isFalse();
    }
  }

  @Test
  void aBeatInTimeExtendsItFromTheMomentAtWhichItWasSent() {
    Standing standing = new Standing("w.1", 100);

    assertThat(standing.extend(60, 90, 100)).isTrue();
    assertThat(standing.isValid(159)).isTrue();
    assertThat(standing.isValid(160)).isFalse();
  }

  @Test
  void onceLapsedItNeverComesBack() {
    Standing standing = new Standing("w.1", 100);

    assertThat(standing.extend(99, 100, 1_000)).isFalse();
    assertThat(standing.isValid(100)).isFalse();
    assertThat(standing.extend(100, 101, 1_000)).isFalse();
    assertThat(standing.isValid(101)).isFalse();
  }

  @Test
  void aBeatThatTookLongExtendsItByWhatIsLeft() {
    Standing standing = new Standing("w.1", 100);

    assertThat(standing.extend(10, 99, 20)).isTrue();
    assertThat(standing.isValid(99)).isFalse();
  }
}
