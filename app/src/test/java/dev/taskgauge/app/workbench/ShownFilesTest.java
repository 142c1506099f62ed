package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.background.TitledWork;
import dev.taskgauge.app.history.ExperimentRow;
import dev.taskgauge.app.history.HistoryModel;
import dev.taskgauge.app.history.HistoryReceiver;
import dev.taskgauge.app.history.OpenedExperiment;
import dev.taskgauge.app.history.SampleExperiments;
import dev.taskgauge.app.runs.RunRow;
import dev.taskgauge.app.setup.SetupModel;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.LocalSettings;
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
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    files.rename(" first of all ");

    assertThat(RunStore.readRecord(one).experimentName()).isEqualTo("first of all");
    assertThat(row(one).name()).isEqualTo("first of all");
    assertThat(files.name()).isEqualTo("first of all");
    assertThat(model.latestName()).isEqualTo("first of all");
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
    assertThat(files.whyFixed()).isEqualTo("none is shown");

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
    duringRun =
        () -> {
          history.open(row(one));
          assertThat(files.whyFixed()).isEmpty();
          files.rename("old");
          assertThat(Objects.requireNonNull(model.earlierProperty().get()).experimentName())
              .isEqualTo("old");
          files.delete();
          assertThat(model.earlierProperty().get()).isNull();
          assertThat(model.rows()).hasSize(1);
          history.trash().undo();
          isShown(one, RUNS);
          assertThat(model.earlierProperty().get()).isNotNull();
        };
    model.run();

    isShown(one, RUNS);
    model.backToLatest();
    assertThat(model.rows()).hasSize(1);
  }

  @Test
  void theLatestIsDeletedWhileAnEarlierOneIsShownWhichTakesItsPlace() {
    duringRun = () -> history.open(row(one));
    model.run();
    reports.remove().run();
    history.refresh();
    ExperimentRow latest = history.rows().stream().filter(this::isNew).findFirst().orElseThrow();

    history.trash().delete(List.of(latest));

    isShown(one, RUNS);
    assertThat(model.earlierProperty().get()).as("no way back to what is gone").isNull();
    assertThat(model.latestName()).isEqualTo("one");
    assertThat(model.trace().isEmpty()).isTrue();
    history.trash().delete(List.of(row(one)));
    nothingIsShown();
  }

  @Test
  void theShownAndTheLatestAreDeletedTogether() {
    duringRun = () -> history.open(row(one));
    model.run();
    reports.remove().run();
    history.refresh();

    history.trash().delete(List.copyOf(history.rows()));

    nothingIsShown();
    assertThat(model.earlierProperty().get()).isNull();
    history.trash().undo();
    isShown(one, RUNS);
  }

  @Test
  void whatIsMeasuredOrWrittenAtThisMomentStaysAsItIs() {
    assertThat(files.whyFixed()).isEqualTo("none is shown");
    duringRun =
        () -> {
          assertThat(files.whyFixed()).isEqualTo("it is being measured: stop it first");
          files.delete();
          files.rename("other");
          assertThat(model.rows()).hasSize(1);
        };
    model.run();

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
        of, folder.resolve("cache"), new Window(), path -> {}, Runnable::run, Runnable::run);
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
