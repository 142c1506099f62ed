package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.history.ExperimentRow;
import dev.taskgauge.app.history.HistoryNote;
import dev.taskgauge.app.runs.RunRow;
import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.result.ExperimentRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The experiment that the table of runs is of is deleted and brought back, from there or in the
 * history. Without a window.
 */
final class ShownFilesDeletedTest extends ShownFilesFixture {
  @Test
  void theShownExperimentIsDeletedAndShownNoMoreUntilThatIsUndone() {
    history.open(row(one));
    ExperimentRecord record = model.results().record();

    files.delete();

    assertThat(one).doesNotExist();
    assertThat(history.rows()).extracting(ExperimentRow::name).containsExactly("other");
    nothingIsShown();
    assertThat(model.statusProperty().get()).isEqualTo("Ready");
    assertThat(Objects.requireNonNull(history.noteProperty().get()).undoable()).isTrue();
    assertThat(files.whyFixed()).isEqualTo("no experiment is shown");

    history.trash().undo();

    assertThat(one).exists();
    isShown(one, RUNS);
    assertThat(model.results().record()).isEqualTo(record);
    assertThat(files.whyFixed()).isEmpty();
  }

  @Test
  void undoDoesNotSnatchAwayWhatTheUserHasTurnedToMeanwhile() {
    history.open(row(one));
    files.delete();
    history.open(row(other));

    history.trash().undo();

    assertThat(one).exists();
    isShown(other, RUNS);
  }

  @Test
  void whatComesBackInAnotherPlaceIsShownFromThere() throws IOException {
    history.open(row(one));
    files.delete();
    Files.createDirectory(one);

    history.trash().undo();

    isShown(one.resolveSibling(one.getFileName() + "-2"), RUNS);
  }

  /** Its runs stayed, with a folder that was not there any more; and so did its old name. */
  @Test
  void theWindowFollowsWhatTheHistoryDoesToTheShownExperiment() {
    history.open(row(one));
    history.rename(row(one), "renamed there");
    assertThat(files.name()).isEqualTo("renamed there");

    history.trash().delete(List.of(row(other)));
    isShown(one, RUNS);

    history.trash().delete(List.of(row(one)));
    nothingIsShown();
    history.trash().undo();
    isShown(one, RUNS);
    assertThat(files.name()).isEqualTo("renamed there");
  }

  @Test
  void anEarlierOneIsDeletedWhileTheLatestGoesOnAndThatIsShownAgain() {
    runAndMeanwhile(
        () -> {
          history.open(row(one));
          assertThat(files.whyFixed()).isEmpty();
          files.rename(one, "old");
          assertThat(Objects.requireNonNull(model.earlierProperty().get()).experimentName())
              .isEqualTo("old");
          files.delete();
          assertThat(model.earlierProperty().get()).isNull();
          assertThat(model.rows()).hasSize(1);
          history.trash().undo();
          isShown(one, RUNS);
          assertThat(model.earlierProperty().get()).isNotNull();
        });

    isShown(one, RUNS);
    model.backToLatest();
    assertThat(model.rows()).hasSize(1);
  }

  /** The second deletion took the place of the first, which nobody could undo any more. */
  @Test
  void twoThatAreDeletedOneAfterTheOtherComeBackOneAfterTheOther() {
    Path latest = runToItsEndWhileOneIsShown();
    files.delete();
    isShown(latest, 1);
    files.delete();
    nothingIsShown();

    history.trash().undo();
    isShown(latest, 1);
    assertThat(model.earlierProperty().get()).isNull();
    history.trash().undo();

    isShown(one, RUNS);
    assertThat(model.earlierProperty().get()).isNotNull();
  }

  /** Undo put it into the place of the latest, and there was no way back to that. */
  @Test
  void whatWasShownBesideTheLatestComesBackBesideIt() {
    Path latest = runToItsEndWhileOneIsShown();
    files.delete();
    assertThat(model.statusProperty().get()).isEqualTo("From " + latest);

    history.trash().undo();

    isShown(one, RUNS);
    assertThat(model.earlierProperty().get()).isNotNull();
    model.backToLatest();
    isShown(latest, 1);
  }

  /** New rows were taken for the user's turning to something else. */
  @Test
  void undoShowsItAgainThoughTheLatestHasGoneOn() {
    runAndMeanwhile(
        () -> {
          history.open(row(one));
          files.delete();
          // As in a search, and before warm-up runs.
          RunRow known = model.rows().get(0);
          int next = 1;
          model.shown().started(next, Turn.measured(next, 2), known.settings());
          assertThat(model.rows()).hasSize(2);
        });
    assertThat(model.shown().latestRuns()).as("has ended since").hasSize(1);

    history.trash().undo();

    isShown(one, RUNS);
    assertThat(model.earlierProperty().get()).isNotNull();
  }

  /** A second press deleted a folder that was gone, and said so over the note with Undo. */
  @Test
  void aSecondDeleteBeforeTheFirstIsDoneDoesNothing() {
    history.open(row(one));
    Deque<Runnable> waiting = new ArrayDeque<>();
    filesAreWrittenBy = waiting::add;
    files.delete();
    assertThat(files.whyFixed()).isEqualTo("the history is at work; try again in a moment");
    files.delete();
    history.trash().delete(List.of(row(one)));
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }

    nothingIsShown();
    HistoryNote note = Objects.requireNonNull(history.noteProperty().get());
    assertThat(note.text()).startsWith("Deleted the experiment one; kept in ");
    assertThat(note.undoable()).isTrue();
  }

  @Test
  void theLatestIsDeletedWhileAnEarlierOneIsShownWhichTakesItsPlace() {
    Path latest = runToItsEndWhileOneIsShown();

    history.trash().delete(List.of(row(latest)));

    isShown(one, RUNS);
    assertThat(model.earlierProperty().get()).as("no way back to what is gone").isNull();
    assertThat(model.shown().latestNameProperty().getValue()).isEqualTo("one");
    assertThat(model.trace().isEmpty()).isTrue();
    history.trash().delete(List.of(row(one)));
    nothingIsShown();
  }

  @Test
  void theShownAndTheLatestAreDeletedTogether() {
    runToItsEndWhileOneIsShown();

    history.trash().delete(List.copyOf(history.rows()));

    nothingIsShown();
    assertThat(model.earlierProperty().get()).isNull();
    history.trash().undo();
    isShown(one, RUNS);
  }
}
