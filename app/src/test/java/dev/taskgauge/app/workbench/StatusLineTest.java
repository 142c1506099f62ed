package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

/** The time that it takes to read a message is over when the test says so. */
final class StatusLineTest {
  private final Deque<Runnable> afterReading = new ArrayDeque<>();
  private final StatusLine line = new StatusLine(afterReading::add);

  /** "Exported to …" was gone a tenth of a second later. */
  @Test
  void aMessageStaysOverTheMomentsOfARunUntilItCouldBeRead() {
    line.goesOn("run 1 of 2 · 00:01 elapsed");
    line.announce("Exported to chart.svg");
    line.goesOn("run 1 of 2 · 00:02 elapsed");
    assertThat(text()).isEqualTo("Exported to chart.svg");

    afterReading.remove().run();
    assertThat(text()).isEqualTo("run 1 of 2 · 00:02 elapsed");
    line.goesOn("run 1 of 2 · 00:03 elapsed");
    assertThat(text()).isEqualTo("run 1 of 2 · 00:03 elapsed");
  }

  @Test
  void whatGoesOnWithoutMomentsIsSaidAgain() {
    line.goesOn("run 1 of 2 · starting SQS");
    line.announce("Copied to the clipboard");

    afterReading.remove().run();
    assertThat(text()).isEqualTo("run 1 of 2 · starting SQS");
  }

  @Test
  void theEndOfAnExperimentWaitsForAMessageTooAndIsNotLost() {
    line.goesOn("run 2 of 2 · 00:09 elapsed");
    line.announce("Saved as e.json");
    line.rests("Done · results in reports");
    assertThat(text()).isEqualTo("Saved as e.json");

    afterReading.remove().run();
    assertThat(text()).isEqualTo("Done · results in reports");
  }

  @Test
  void whereNothingGoesOnAMessageStays() {
    line.rests("Done · results in reports");
    line.announce("Exported to runs.csv");

    afterReading.remove().run();
    assertThat(text()).isEqualTo("Exported to runs.csv");
  }

  @Test
  void theSecondOfTwoMessagesHasItsTimeToo() {
    line.goesOn("run 1 of 2");
    line.announce("Exported to runs.csv");
    line.announce("The live chart is on the clipboard");

    afterReading.remove().run();
    assertThat(text()).isEqualTo("The live chart is on the clipboard");
    afterReading.remove().run();
    assertThat(text()).isEqualTo("run 1 of 2");
  }

  @Test
  void anAnswerToACommandDoesNotWait() {
    line.goesOn("run 1 of 2");
    line.announce("Exported to runs.csv");
    line.answerNow();
    line.goesOn("Stopping …");
    assertThat(text()).isEqualTo("Stopping …");

    line.rests("Stopped");
    afterReading.remove().run();
    assertThat(text()).isEqualTo("Stopped");
  }

  private String text() {
    return line.textProperty().get();
  }
}
