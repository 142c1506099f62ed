package dev.taskgauge.benchmarks.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThreadsAloneTest {
  @Test
  void neverSleepShorterThanAsked() throws InterruptedException {
    assertThat(ThreadsAlone.elapsedNanos(3, 5, 2)).isGreaterThanOrEqualTo(5 * 2_000_000L);
  }
}
