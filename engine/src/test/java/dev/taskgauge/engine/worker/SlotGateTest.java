package dev.taskgauge.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlotGateTest {
  private final SlotGate gate = new SlotGate();

  @Test
  void aSlotAtWorkIsNotAbandoned() {
    assertThat(gate.abandon()).isFalse();
    assertThat(gate.end()).isTrue();
  }

  @Test
  void aSlotThatIsAwayIsAbandonedOnceAndLearnsOfIt() {
    gate.leave();

    assertThat(gate.abandon()).isTrue();
    assertThat(gate.abandon()).isFalse();
    assertThat(gate.comeBack()).isFalse();
    assertThat(gate.end()).isFalse();
  }

  @Test
  void aSlotThatCameBackIsNotAbandoned() {
    gate.leave();

    assertThat(gate.comeBack()).isTrue();
    assertThat(gate.abandon()).isFalse();
  }

  @Test
  void aSlotThatEndedOnItsOwnIsNotCountedAgain() {
    gate.leave();

    assertThat(gate.end()).isTrue();
    assertThat(gate.abandon()).isFalse();
  }
}
