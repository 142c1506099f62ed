package dev.taskgauge.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlotsLineTest {
  @Test
  void isReadAsItWasWritten() {
    assertThat(SlotsLine.parse(SlotsLine.ask(0))).isZero();
    assertThat(SlotsLine.parse(SlotsLine.ask(10_000))).isEqualTo(10_000);
    assertThat(SlotsLine.answer(3)).isEqualTo("slots 3 ready");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "slots", "slots -1", "slots 10001", "slots 4 ", "SLOTS 4", "run x"})
  void everythingElseIsRefused(String line) {
    assertThatThrownBy(() -> SlotsLine.parse(line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'" + line + "': expected look, or slots and 0 to 10000");
  }
}
