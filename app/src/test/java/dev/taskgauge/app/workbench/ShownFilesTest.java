package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.background.TitledWork;
import dev.taskgauge.app.history.ExperimentRow;
import dev.taskgauge.app.history.HistoryModel;
import dev.taskgauge.app.history.HistoryNote;
import dev.taskgauge.app.history.HistoryQuestions;
import dev.taskgauge.app.history.HistoryReceiver;
import dev.taskgauge.app.history.OpenedExperiment;
import dev.taskgauge.app.history.SampleExperiments;
import dev.taskgauge.app.history.TrashContent;
import dev.taskgauge.app.runs.RunRow;
import dev.taskgauge.app.setup.SetupModel;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.result.RunStore;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.ExperimentListener;
import dev.taskgauge.engine.run.RunProgress;
import dev.taskgauge.engine.run.RunStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The experiment that the table of runs is of is renamed, deleted and brought back, from there or
 * in the history: without a window, over real folders. Reports are written when the test says so.
 */
final class ShownFilesTest {
  private static final int RUNS = 12;

  @TempDir Path folder;

  private final Deque<Runnable> reports = new ArrayDeque<>();
  private final SetupModel setup = new SetupModel(Runnable::run, Runnable::run);
  private RunStore store;
  private WorkbenchModel model;
  private HistoryModel history;
  private ShownFiles files;
  private Path one;
  private Path other;
  private Runnable duringRun = () -> {};
  private Executor filesAreWrittenBy = Runnable::run;

  @BeforeEach
  void makeModels() throws IOException {
    store = new RunStore(folder.resolve("reports"));
    one = write("one", 0);
    other = write("other", 60);
    setup.workersProperty().set("1");
    setup.repetitionsProperty().set("1");
    setup.warmUpProperty().set(false);
    Executor background =
        work -> {
          if (work instanceof TitledWork) {
            reports.add(work);
          } else {
            work.run();
          }
        };
    model = new WorkbenchModel(setup, TalkingEngine::new, () -> store, background, Runnable::run);
    files = new ShownFiles(model);
    history = history(store);
    files.in(history);
    history.refresh();
  }

  @AfterEach
  void close() {
    history.close();
  }

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

  /**
   * What fails in it fails the test: of an engine, it would be a failure to be told in a window.
   */
  private void runAndMeanwhile(Runnable what) {
    List<Throwable> failed = new ArrayList<>();
    List<Boolean> done = new ArrayList<>();
    duringRun =
        () -> {
          try {
            what.run();
            done.add(true);
          } catch (Throwable e) {
            failed.add(e);
          }
        };
    model.run();
    duringRun = () -> {};
    if (!failed.isEmpty()) {
      throw new AssertionError("Failed meanwhile", failed.get(0));
    }
    assertThat(done).as("looked at").isNotEmpty();
  }

  /** Returns where the latest is; of before, one is shown. */
  private Path runToItsEndWhileOneIsShown() {
    runAndMeanwhile(() -> history.open(row(one)));
    reports.remove().run();
    history.refresh();
    return history.rows().stream().filter(this::isNew).findFirst().orElseThrow().directory();
  }

  private void isShown(Path directory, int runs) {
    assertThat(model.directoryProperty().get()).isEqualTo(directory);
    assertThat(model.rows()).hasSize(runs);
    assertThat(model.results().runs()).hasSize(runs);
  }

  private void nothingIsShown() {
    assertThat(model.rows()).extracting(RunRow::shortName).isEmpty();
    assertThat(model.results().record()).isNull();
    assertThat(model.directoryProperty().get()).isNull();
    assertThat(files.name()).isEmpty();
  }

  private boolean isNew(ExperimentRow row) {
    return !row.directory().equals(one) && !row.directory().equals(other);
  }

  private ExperimentRow row(Path directory) {
    return history.rows().stream()
        .filter(row -> row.directory().equals(directory))
        .findFirst()
        .orElseThrow();
  }

  private Path write(String name, int laterSeconds) throws IOException {
    return SampleExperiments.write(
        store,
        SampleExperiments.record(
            name, LocalSettings.DEFAULT, 0.9, SampleExperiments.START.plusSeconds(laterSeconds)));
  }

  private HistoryModel history(RunStore of) {
    return new HistoryModel(
        of,
        folder.resolve("cache"),
        new Window(),
        path -> {},
        work -> filesAreWrittenBy.execute(work),
        Runnable::run);
  }

  /** As the window has it. */
  private final class Window implements HistoryReceiver {
    @Override
    public void opened(OpenedExperiment experiment) {
      model.show(experiment.record(), experiment.directory());
    }

    @Override
    public void chosenToCompare(List<OpenedExperiment> experiments) {}

    @Override
    public void renamed(Path directory, String name) {
      files.renamed(directory, name);
    }

    @Override
    public void deleted(List<Path> directories) {
      files.deleted(directories);
    }

    @Override
    public void broughtBack(Map<Path, Path> directories) {
      files.broughtBack(directories);
    }
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

  /** Its only run does what the test says at its first moment. */
  private final class TalkingEngine implements Engine {
    private final ScriptedEngine engine = new ScriptedEngine();

    @Override
    public ExperimentEnd run(Experiment experiment, ExperimentListener listener)
        throws BackendUnavailableException, InterruptedException {
      engine.arrive();
      return engine.run(experiment, new Talking(listener));
    }

    @Override
    public void stop() {}
  }

  private final class Talking implements ExperimentListener {
    private final ExperimentListener window;

    Talking(ExperimentListener window) {
      this.window = window;
    }

    @Override
    public void runStarted(RunStart start) {
      window.runStarted(start);
    }

    @Override
    public void runProgressed(int runIndex, RunProgress progress) {
      window.runProgressed(runIndex, progress);
      duringRun.run();
    }

    @Override
    public void runEnded(int runIndex, RunRecord run) {
      window.runEnded(runIndex, run);
    }
  }
}
