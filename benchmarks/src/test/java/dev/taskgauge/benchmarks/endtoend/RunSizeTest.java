package dev.taskgauge.benchmarks.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunSizeTest {
  private final RunSize size = new RunSize(500, 7);

  @Test
  void theFirstRunHasWhatItWasGiven() {
    assertThat(size.tasks()).isEqualTo(500);
  }

  @Test
  void theNextHasWhatTheOneBeforeWouldHaveDoneInTheTimeToTwoDigits() {
    size.measured(1_748);
    assertThat(size.tasks()).isEqualTo(12_000);

    size.measured(1_425_362);
    assertThat(size.tasks()).isEqualTo(10_000_000);
  }

  @Test
  void noRunIsSmallerThanTheFirstOrTooLargeToEnd() {
    size.measured(0.1);
    assertThat(size.tasks()).isEqualTo(500);

    size.measured(1e12);
    assertThat(size.tasks()).isEqualTo(100_000_000);
  }
}
