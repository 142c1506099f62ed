package dev.taskgauge.app.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the left pane says of runs that are too short to be measured. */
final class ShortRunsTest {
  @TempDir Path folder;

  private final SetupModel model = new SetupModel(Runnable::run, Runnable::run);

  @BeforeEach
  void fiftyTasksOfOneMillisecond() {
    model.lengthProperty().set("1 ms");
    model.countProperty().set("50");
    model.workersProperty().set("4,16");
  }

  /** Fifty tasks of 1 ms for each worker were taken without a word. */
  @Test
  void runsOfFiftyMillisecondsAreSaidToBeTooShortForSqs() {
    model.backEnd().chosenProperty().set(BackEnd.SQS);
    // A message of which costs more than its task.
    model.workersProperty().set("4");

    assertThat(hint())
        .isEqualTo(
            "A run lasts 50 ms: too short to measure SQS; 1,000 tasks a worker would last 1 s");
    assertThat(model.experiment()).isPresent();
    assertThat(model.resultProperty().get().whyNot()).isEmpty();

    model.countProperty().set("1000");
    assertThat(hint()).isEmpty();
  }

  @Test
  void localIsMeasuredFromATenthOfASecondOn() {
    assertThat(hint())
        .isEqualTo(
            "A run lasts 50 ms: too short to measure LOCAL; 100 tasks a worker would last 100 ms");

    model.countProperty().set("100");
    assertThat(hint()).isEmpty();
  }

  @Test
  void whereRunsDifferTheShortestIsMeant() {
    model.lengthProperty().set("1 ms; 1 s");

    assertThat(hint()).startsWith("The shortest run lasts 50 ms: too short to measure LOCAL; ");
  }

  @Test
  void tasksOfAllWorkersTogetherAreToldAsSuch() {
    model.perWorkerProperty().set(false);
    model.workersProperty().set("10");

    assertThat(hint())
        .isEqualTo("A run lasts 5 ms: too short to measure LOCAL; 1,000 tasks would last 100 ms");
  }

  /** 2,000 were proposed, which last 80 ms: forty times as many ride in a message then. */
  @Test
  void whatIsProposedIsEnoughThoughMoreTasksRideInAMessage() {
    model.backEnd().chosenProperty().set(BackEnd.SQS);
    model.lengthProperty().set("0");
    model.workersProperty().set("4");

    takeWhatIsProposed();

    assertThat(hint()).isEmpty();
  }

  /** 40 were proposed, which last 25 ms: before, most workers had nothing to do. */
  @Test
  void whatIsProposedIsEnoughThoughFewTasksWereDoneSideBySide() {
    model.perWorkerProperty().set(false);
    model.lengthProperty().set("10 ms");
    model.countProperty().set("4");
    model.workersProperty().set("16");

    takeWhatIsProposed();

    assertThat(hint()).isEmpty();
  }

  @Test
  void ofAFileNothingBetterIsProposed() throws IOException {
    model.workersProperty().set("1");
    model.chooseFile(Files.writeString(folder.resolve("five.txt"), "sleep 10ms x5\n"));

    assertThat(hint()).isEqualTo("A run lasts 50 ms: too short to measure LOCAL");
  }

  @Test
  void thePresetsAreLongEnoughForLocal() {
    for (Preset preset : Preset.ALL) {
      model.fill(preset);
      assertThat(hint()).as(preset.name()).isEmpty();
    }
  }

  private void takeWhatIsProposed() {
    Matcher proposed = Pattern.compile("; ([0-9,]+) tasks ").matcher(hint());
    assertThat(proposed.find()).as(hint()).isTrue();
    model.countProperty().set(proposed.group(1));
  }

  private String hint() {
    return model.resultProperty().get().shortRuns();
  }
}
