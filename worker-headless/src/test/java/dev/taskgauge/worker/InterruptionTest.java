package dev.taskgauge.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterruptionTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<Integer> halted = new ArrayList<>();
  private final List<Runnable> actions = new ArrayList<>();
  private final Interruption interruption =
      new Interruption(
          new PrintStream(err, true, StandardCharsets.UTF_8), actions::add, halted::add);

  @Test
  void whereNothingRunsTheProcessEndsAtOnce() {
    interruption.stopAndWait();

    interruption.stopBy(() -> false);
    interruption.stopAndWait();

    assertThat(halted).isEmpty();
  }

  @Test
  void aStoppedRunLeavesTheExitCodeToTheJvm() {
    interruption.stopBy(
        () -> {
          interruption.finished(130);
          return true;
        });

    interruption.stopAndWait();

    assertThat(halted).isEmpty();
    assertThat(err.size()).isZero();
  }

  /** On Java 17 it ended with 130 after SIGTERM now and then: both ends raced. */
  @Test
  void whatASignalEndsDoesNotExitByItself() {
    List<Boolean> exits = new ArrayList<>();
    interruption.stopBy(() -> exits.add(interruption.finished(130)));

    interruption.stopAndWait();

    assertThat(exits).containsExactly(false);
  }

  @Test
  void whatNoSignalEndsExitsByItself() {
    assertThat(interruption.finished(3)).isTrue();
  }

  @Test
  void whatIsMeantToBeStoppedHasItsOwnExitCode() {
    interruption.stopAsMeant(() -> interruption.finished(0), Duration.ofMinutes(1), "late");

    interruption.stopAndWait();

    assertThat(halted).containsExactly(0);
  }

  @Test
  void aSecondInterruptEndsAtOnceWhatIsBeingStopped() {
    interruption.stopBy(
        () -> {
          interruption.finished(130);
          return true;
        });

    interruption.stopAndWait();
    actions.forEach(Runnable::run);

    assertThat(halted).containsExactly(130);
  }

  @Test
  void aSignalAfterTheEndDoesNotChangeTheExitCode() {
    List<String> stops = new ArrayList<>();
    interruption.stopAsMeant(() -> stops.add("stop"), Duration.ofMinutes(1), "late");
    interruption.finished(3);

    interruption.stopAndWait();

    assertThat(halted).containsExactly(3);
    assertThat(stops).isEmpty();
  }

  @Test
  void whatDoesNotStopInTimeIsBrokenOff() {
    interruption.stopAsMeant(() -> {}, Duration.ofMillis(1), "it did not stop in time");

    interruption.stopAndWait();

    assertThat(halted).containsExactly(70);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("taskgauge: it did not stop in time\n");
  }
}
