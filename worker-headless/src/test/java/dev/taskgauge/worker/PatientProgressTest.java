package dev.taskgauge.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PatientProgressTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final ScriptedTiming time = new ScriptedTiming();
  private final ProgressDisplay progress =
      new PatientProgress(
          new LineProgress(new PrintStream(err, true, StandardCharsets.UTF_8)),
          time.timing().ticker());

  private String shown() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aShortWaitIsNotWorthALine() {
    progress.waiting("waiting for 4 slots: 0 ready");
    progress.waiting("waiting for 4 slots: 2 ready");
    progress.ended();
    time.tick();

    assertThat(shown()).isEmpty();
  }

  @Test
  void aLongWaitIsTold() {
    progress.waiting("waiting for 4 slots: 0 ready");
    progress.waiting("waiting for 4 slots: 2 ready");
    time.tick();
    time.tick();
    progress.waiting("waiting for 4 slots: 3 ready");

    assertThat(shown()).isEqualTo("waiting for 4 slots: 2 ready\nwaiting for 4 slots: 3 ready\n");
  }

  @Test
  void patienceBeginsAnewWithEachRun() {
    progress.waiting("waiting for 4 slots: 0 ready");
    time.tick();
    progress.ended();
    progress.waiting("waiting for 8 slots: 4 ready");

    assertThat(shown()).isEqualTo("waiting for 4 slots: 0 ready\n");
  }

  @Test
  void whatHappensOnceIsToldAtOnce() {
    progress.waiting("waiting for 4 slots: 0 ready");
    progress.waiting("created demo");

    assertThat(shown()).isEqualTo("created demo\n");
  }
}
