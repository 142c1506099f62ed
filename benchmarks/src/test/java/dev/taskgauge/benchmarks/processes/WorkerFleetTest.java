package dev.taskgauge.benchmarks.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class WorkerFleetTest {
  @Test
  void slotsAreSpreadAsEvenlyAsTheyCanBe() {
    assertThat(WorkerFleet.shares(16, 2)).containsExactly(8, 8);
    assertThat(WorkerFleet.shares(16, 3)).containsExactly(6, 5, 5);
  }

  @Test
  void aProcessWithoutASlotIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WorkerFleet.shares(4, 5))
        .withMessage("worker processes 5: expected 1 to 4, the number of slots");
  }
}
