package dev.taskgauge.app.workbench;

import dev.taskgauge.app.chart.LiveTrace;
import dev.taskgauge.app.runs.RunRow;
import dev.taskgauge.app.runs.RunState;
import dev.taskgauge.app.setup.SetupModel;
import dev.taskgauge.app.setup.WorkloadEstimate;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.result.RunStore;
import dev.taskgauge.engine.run.RunProgress;
import dev.taskgauge.engine.task.WorkloadText;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The experiment in progress and the runs so far. On the JavaFX thread. */
public final class WorkbenchModel {
  // State
  private final SetupModel setup;
  private final Supplier<Engine> engines;
  private final RunStore store;
  private final Executor background;
  private final Executor ui;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper stopping = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("Ready");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable RunProgress> progress =
      new ReadOnlyObjectWrapper<>();
  private final ObservableList<RunRow> rows = FXCollections.observableArrayList();
  private final ObservableList<RunRecord> records = FXCollections.observableArrayList();
  private final LiveTrace trace = new LiveTrace();
  private @Nullable Engine engine;
  private @Nullable ExperimentClock clock;
  private boolean saved = true;
  private String savedTo = "";
  private int firstRow;

  /**
   * Nothing has run yet.
   *
   * @param engines makes an engine for each experiment
   * @param store where results are written
   * @param background where experiments run
   * @param ui hands over to the JavaFX thread
   */
  public WorkbenchModel(
      SetupModel setup,
      Supplier<Engine> engines,
      RunStore store,
      Executor background,
      Executor ui) {
    this.setup = setup;
    this.engines = engines;
    this.store = store;
    this.background = background;
    this.ui = ui;
  }

  // Properties

  /** What to measure. */
  public SetupModel setup() {
    return setup;
  }

  /** Whether an experiment is in progress. */
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** Whether the run in progress waits for something that it needs. */
  public ReadOnlyBooleanProperty waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /** Whether the experiment in progress is being stopped. */
  public ReadOnlyBooleanProperty stoppingProperty() {
    return stopping.getReadOnlyProperty();
  }

  /** What goes on, in words. */
  public ReadOnlyStringProperty statusProperty() {
    return status.getReadOnlyProperty();
  }

  /** What went wrong last and what to do; empty where nothing did. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** The latest moment of the run in progress; null where there is none. */
  public ReadOnlyObjectProperty<@Nullable RunProgress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Every run, oldest first. */
  public ObservableList<RunRow> rows() {
    return rows;
  }

  /** What came out of every run that ended, oldest first. */
  public ObservableList<RunRecord> records() {
    return records;
  }

  /** The moments of the experiment in progress, else of the latest one. */
  public LiveTrace trace() {
    return trace;
  }

  // Commands

  /**
   * Starts the experiment of the left pane; does nothing where one is in progress or it is wrong.
   */
  public void run() {
    if (running.get()) {
      return;
    }
    setup.experiment().ifPresent(this::run);
  }

  /** Stops the experiment in progress within a second; what was measured is kept. */
  public void stop() {
    Engine current = engine;
    if (current != null && !stopping.get()) {
      stopping.set(true);
      status.set("Stopping …");
      current.stop();
    }
  }

  /** Forgets the runs that ended; their files stay. */
  public void clear() {
    if (!running.get()) {
      trace.clear();
      rows.clear();
      records.clear();
    }
  }

  /** Says what went wrong. */
  public void report(String whatWentWrong) {
    problem.set(whatWentWrong);
  }

  /** Says what was done. */
  public void announce(String whatWasDone) {
    status.set(whatWasDone);
  }

  /** The user has read the problem. */
  public void dismissProblem() {
    problem.set("");
  }

  private void run(Experiment experiment) {
    problem.set("");
    saved = true;
    savedTo = "";
    trace.clear();
    firstRow = rows.size();
    String taskName = WorkloadEstimate.shortName(experiment.points().get(0).workload());
    List<RunSettings> runs = experiment.points();
    runs.forEach(settings -> rows.add(new RunRow(taskName, settings)));
    clock = new ExperimentClock(runs.size(), setup.resultProperty().get().runNanos());
    Engine fresh = engines.get();
    engine = fresh;
    running.set(true);
    status.set("Starting …");
    ExperimentEvents events = new Events();
    try {
      background.execute(new ExperimentJob(experiment, fresh, store, ui, events));
    } catch (RuntimeException | OutOfMemoryError e) {
      events.experimentEnded("No thread could be started for the experiment: " + e);
    }
  }

  private final class Events implements ExperimentEvents {
    @Override
    public void runStarted(int runIndex, String workloadDescription) {
      RunRow row = row(runIndex);
      row.start();
      int slots = row.settings().slots();
      trace.begin(WorkloadText.count(slots) + (slots == 1 ? " worker" : " workers"));
    }

    @Override
    public void runWaiting(int runIndex, String what) {
      RunRow row = row(runIndex);
      row.startUp();
      if (row.state() == RunState.STARTING) {
        waiting.set(true);
        progress.set(null);
      }
      ExperimentClock current = clock;
      if (current != null && !stopping.get()) {
        status.set(current.waiting(runIndex, what));
      }
    }

    @Override
    public void runProgressed(int runIndex, RunProgress moment) {
      waiting.set(false);
      row(runIndex).progress(moment);
      trace.add(moment);
      progress.set(moment);
      ExperimentClock current = clock;
      if (current != null && !stopping.get()) {
        status.set(current.text(runIndex, moment));
      }
    }

    @Override
    public void runEnded(int runIndex, RunRecord run, Path directory) {
      savedTo = directory.toString();
      ended(runIndex, run);
    }

    @Override
    public void runNotSaved(int runIndex, RunRecord run, String whatWentWrong) {
      saved = false;
      report(whatWentWrong + ". The runs are still in the table: use Export.");
      ended(runIndex, run);
    }

    @Override
    public void experimentEnded(String whatWentWrong) {
      boolean stopped = stopping.get();
      rows.subList(firstRow, rows.size()).forEach(row -> row.giveUp(stopped));
      engine = null;
      clock = null;
      waiting.set(false);
      progress.set(null);
      if (!whatWentWrong.isEmpty()) {
        report(whatWentWrong);
      }
      status.set(finalStatus(stopped, whatWentWrong));
      stopping.set(false);
      running.set(false);
    }

    private void ended(int runIndex, RunRecord run) {
      waiting.set(false);
      row(runIndex).end(run);
      ExperimentClock current = clock;
      if (current != null) {
        current.runEnded(run.measurement().elapsedNanos());
      }
      records.add(run);
      if (run.measurement().end() == RunEnd.DONE && run.measurement().tasks().failed() > 0) {
        report(
            WorkloadText.count(run.measurement().tasks().failed())
                + " tasks failed at "
                + run.settings().slots()
                + " workers; the other figures count the completed ones only.");
      }
    }

    private RunRow row(int runIndex) {
      return rows.get(firstRow + runIndex);
    }
  }

  private String finalStatus(boolean stopped, String whatWentWrong) {
    String how = stopped ? "Stopped" : whatWentWrong.isEmpty() ? "Done" : "Failed";
    if (savedTo.isEmpty()) {
      return how;
    }
    return how + (saved ? " · results in " : " · first results in ") + savedTo;
  }
}
