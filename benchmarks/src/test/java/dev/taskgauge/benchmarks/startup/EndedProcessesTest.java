package dev.taskgauge.benchmarks.startup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EndedProcessesTest {
  @Test
  void theTimesOfChildrenAreAddedWhateverTheProgramIsCalled() {
    String stat = "4711 (a) b (c) S 1 2 3 4 5 6 7 8 9 10 1100 1200 123 45 20 0 30 0 99 88 77";

    assertThat(EndedProcesses.cpuNanos(stat)).isEqualTo(1_680_000_000L);
  }
}
