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
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.result.RunStore;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.ExperimentListener;
import dev.taskgauge.engine.run.RunProgress;
import dev.taskgauge.engine.run.RunStart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * The models of a window without one, over real folders with two experiments. Reports are written
 * when the test says so.
 */
abstract class ShownFilesFixture {
  static final int RUNS = 12;

  @TempDir Path folder;

  final Deque<Runnable> reports = new ArrayDeque<>();
  final SetupModel setup = new SetupModel(Runnable::run, Runnable::run);
  RunStore store;
  WorkbenchModel model;
  HistoryModel history;
  ShownFiles files;
  Path one;
  Path other;
  Runnable duringRun = () -> {};
  Executor filesAreWrittenBy = Runnable::run;

  @BeforeEach
  final void makeModels() throws IOException {
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
  final void close() {
    history.close();
  }

  /**
   * What fails in it fails the test: of an engine, it would be a failure to be told in a window.
   */
  void runAndMeanwhile(Runnable what) {
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
  Path runToItsEndWhileOneIsShown() {
    runAndMeanwhile(() -> history.open(row(one)));
    reports.remove().run();
    history.refresh();
    return history.rows().stream().filter(this::isNew).findFirst().orElseThrow().directory();
  }

  void isShown(Path directory, int runs) {
    assertThat(model.directoryProperty().get()).isEqualTo(directory);
    assertThat(model.rows()).hasSize(runs);
    assertThat(model.results().runs()).hasSize(runs);
  }

  void nothingIsShown() {
    assertThat(model.rows()).extracting(RunRow::shortName).isEmpty();
    assertThat(model.results().record()).isNull();
    assertThat(model.directoryProperty().get()).isNull();
    assertThat(files.name()).isEmpty();
  }

  boolean isNew(ExperimentRow row) {
    return !row.directory().equals(one) && !row.directory().equals(other);
  }

  ExperimentRow row(Path directory) {
    return history.rows().stream()
        .filter(row -> row.directory().equals(directory))
        .findFirst()
        .orElseThrow();
  }

  Path write(String name, int laterSeconds) throws IOException {
    return SampleExperiments.write(
        store,
        SampleExperiments.record(
            name, LocalSettings.DEFAULT, 0.9, SampleExperiments.START.plusSeconds(laterSeconds)));
  }

  HistoryModel history(RunStore of) {
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
