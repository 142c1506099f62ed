package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.history.HistoryQuestions;
import dev.taskgauge.app.history.TrashContent;
import dev.taskgauge.engine.result.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The experiment that the table of runs is of is renamed; and it is said why that, or deleting it,
 * can not be. Without a window.
 */
final class ShownFilesTest extends ShownFilesFixture {
  @Test
  void theShownExperimentIsRenamedInItsFilesInTheHistoryAndInTheWindow() throws IOException {
    history.open(row(one));
    int chosen = 2;
    model.choose(List.copyOf(model.rows().subList(0, chosen)));

    files.rename(one, " first of all ");

    assertThat(RunStore.readRecord(one).experimentName()).isEqualTo("first of all");
    assertThat(row(one).name()).isEqualTo("first of all");
    assertThat(files.name()).isEqualTo("first of all");
    assertThat(model.shown().latestNameProperty().getValue()).isEqualTo("first of all");
    assertThat(model.results().record()).isEqualTo(RunStore.readRecord(one));
    assertThat(model.results().shownProperty().get().chosen()).as("goes on").hasSize(chosen);
  }

  /** "Done · results in …" became "From …" for an old experiment that had nothing to do with it. */
  @Test
  void whatIsDoneToOtherFilesLeavesTheStatusAlone() {
    model.run();
    String done = model.statusProperty().get();
    assertThat(done).startsWith("Done").contains("results in");

    history.trash().delete(List.of(row(one)));
    assertThat(model.statusProperty().get()).isEqualTo(done);
    history.trash().undo();
    assertThat(model.statusProperty().get()).isEqualTo(done);

    model.announce("kept");
    files.deleted(List.of());
    assertThat(model.statusProperty().get()).isEqualTo("kept");
  }

  /** The dialog stays open while something else comes to be shown, which got the new name then. */
  @Test
  void theOneIsRenamedThatWasAskedAbout() throws IOException {
    List<String> said = new ArrayList<>();
    Dialog dialog = new Dialog("new name", () -> history.open(row(other)));
    history.open(row(one));

    new ExperimentActionsView(files, dialog, said::add).rename();

    assertThat(RunStore.readRecord(one).experimentName()).isEqualTo("new name");
    assertThat(files.name()).isEqualTo("other");
    assertThat(said).isEmpty();

    dialog = new Dialog("too late", () -> history.trash().delete(List.of(row(other))));
    new ExperimentActionsView(files, dialog, said::add).rename();
    assertThat(said).containsExactly("Not renamed: the history does not list it at this moment");
  }

  @Test
  void whatTheHistoryHasNotReadYetIsNotSaidToBeElsewhere() throws IOException {
    Path fresh = write("fresh", 120);
    model.show(RunStore.readRecord(fresh), fresh);
    assertThat(files.whyFixed()).isEqualTo("the history does not list it at this moment");

    history.refresh();
    assertThat(files.whyFixed()).isEmpty();
  }

  /** It was said to be measured, and could not be stopped. */
  @Test
  void whatHasEndedIsNotSaidToBeMeasuredUntilTheHistoryHasReadThat() {
    setup.workersProperty().set("1,2");
    runAndMeanwhile(history::refresh);
    reports.remove().run();
    assertThat(files.whyFixed()).isEqualTo("the history has not read its end yet");

    history.refresh();
    assertThat(files.whyFixed()).isEmpty();
  }

  @Test
  void ofNothingItIsSaidThatThereIsNothing() {
    List<String> said = new ArrayList<>();
    ExperimentActionsView actions =
        new ExperimentActionsView(files, new Dialog("a name", () -> {}), said::add);

    actions.rename();
    actions.delete();

    assertThat(said)
        .containsExactly(
            "Not renamed: no experiment is shown", "Not deleted: no experiment is shown");
  }

  @Test
  void whatIsMeasuredOrWrittenAtThisMomentStaysAsItIs() {
    assertThat(files.whyFixed()).isEqualTo("no experiment is shown");
    runAndMeanwhile(
        () -> {
          assertThat(files.whyFixed()).isEqualTo("it is being measured; stop it first");
          files.delete();
          assertThat(model.rows()).hasSize(1);
        });

    assertThat(files.whyFixed()).isEqualTo("its report is being written");
    reports.remove().run();
    history.refresh();
    assertThat(files.whyFixed()).isEmpty();

    files.in(history(new RunStore(folder.resolve("elsewhere"))));
    assertThat(files.whyFixed()).isEqualTo("it is not in the reports folder");
    files.delete();
    assertThat(model.rows()).hasSize(1);
  }

  @Test
  void ofWhatCouldNotBeWrittenThereIsNothingToRename() throws IOException {
    store = new RunStore(Files.writeString(folder.resolve("a file"), ""));
    model.run();

    assertThat(model.results().runs()).hasSize(1);
    assertThat(files.whyFixed()).isEqualTo("nothing of it is written");
  }

  /** The user takes a while to answer. */
  private record Dialog(String answer, Runnable meanwhile) implements HistoryQuestions {
    @Override
    public Optional<String> newName(String name) {
      meanwhile.run();
      return Optional.of(answer);
    }

    @Override
    public Optional<Path> exportTarget(String suggestedName) {
      return Optional.empty();
    }

    @Override
    public boolean emptyTrash(TrashContent content) {
      return false;
    }
  }
}
