package dev.taskgauge.app.workbench;

import dev.taskgauge.app.chart.LiveTrace;
import dev.taskgauge.app.log.Failure;
import dev.taskgauge.app.results.ResultsModel;
import dev.taskgauge.app.runs.RunRow;
import dev.taskgauge.app.setup.SetupModel;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.result.RunStore;
import dev.taskgauge.engine.run.RunProgress;
import dev.taskgauge.engine.run.RunStart;
import dev.taskgauge.engine.task.WorkloadText;
import java.nio.file.Path;
import java.util.Collection;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The experiment in progress and the runs so far. On the JavaFX thread. */
public final class WorkbenchModel {
  private static final int SECONDS_TO_READ = 5;

  // State
  private final SetupModel setup;
  private final Supplier<Engine> engines;
  private final Supplier<RunStore> store;
  private final Executor background;
  private final Executor ui;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper stopping = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper inProgress = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable EndNotice> ended = new ReadOnlyObjectWrapper<>();
  private final StatusLine status;
  private final ProblemModel problem = new ProblemModel();
  private final ResultsModel results;
  private final ShownExperiment shown;
  private final ReportWriting reports;
  private final ExperimentEvents events = new Events();
  private final CurrentRun current = new CurrentRun(this::goesOn);
  private final EndText endText = new EndText();
  private @Nullable Engine engine;

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
      Supplier<RunStore> store,
      Executor background,
      Executor ui) {
    this.setup = setup;
    this.engines = engines;
    this.store = store;
    this.background = background;
    this.ui = ui;
    results = new ResultsModel(background, ui);
    shown = new ShownExperiment(results);
    reports = new ReportWriting(background, ui, problem::tell);
    status =
        new StatusLine(CompletableFuture.delayedExecutor(SECONDS_TO_READ, TimeUnit.SECONDS, ui));
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

  /** Whether the report of an experiment that has ended is being written. */
  public ReadOnlyBooleanProperty writingReportProperty() {
    return reports.writingProperty();
  }

  /**
   * The name of the experiment in progress; empty where there is none. What is set up meanwhile is
   * the next one.
   */
  public ReadOnlyStringProperty inProgressProperty() {
    return inProgress.getReadOnlyProperty();
  }

  /** How the latest experiment ended; null while one is in progress, and after one was stopped. */
  public ReadOnlyObjectProperty<@Nullable EndNotice> endedProperty() {
    return ended.getReadOnlyProperty();
  }

  /** Where the files of what is shown are; null where there are none yet. */
  public ReadOnlyObjectProperty<@Nullable Path> directoryProperty() {
    return shown.directoryProperty();
  }

  /**
   * An experiment of before that is shown while the latest one goes on or since it has ended; null
   * where the latest one is shown.
   */
  public ReadOnlyObjectProperty<@Nullable ExperimentRecord> earlierProperty() {
    return shown.earlierProperty();
  }

  /** Whether the experiment in progress, else the latest one, has SQS on this machine. */
  public boolean isLatestOnThisMachine() {
    return shown.isLatestOnThisMachine();
  }

  /** Whether the run in progress waits for something that it needs. */
  public ReadOnlyBooleanProperty waitingProperty() {
    return current.waitingProperty();
  }

  /** Whether the experiment in progress is being stopped. */
  public ReadOnlyBooleanProperty stoppingProperty() {
    return stopping.getReadOnlyProperty();
  }

  /** What goes on, in words. */
  public ReadOnlyStringProperty statusProperty() {
    return status.textProperty();
  }

  /** What went wrong last and what to do; empty where nothing did. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.textProperty();
  }

  /** Whether {@link #problemDetails} says more than {@link #problemProperty}. */
  public boolean hasProblemDetails() {
    return problem.hasDetails();
  }

  /**
   * What can be copied of what went wrong last: of what is no mistake on screen also the causes.
   *
   * @param program what runs, and on what
   */
  public String problemDetails(String program) {
    return problem.details(program);
  }

  /** The latest moment of the run in progress; null where there is none. */
  public ReadOnlyObjectProperty<@Nullable RunProgress> progressProperty() {
    return current.progressProperty();
  }

  /** The latest moment that its chart is drawn up to; null where there is none. */
  public ReadOnlyObjectProperty<@Nullable RunProgress> chartedProperty() {
    return current.chartedProperty();
  }

  /** What part of the experiment's time has passed, 0..1; empty where that can not be told. */
  public ReadOnlyObjectProperty<OptionalDouble> partProperty() {
    return current.partProperty();
  }

  /** Every run of the experiment that is shown, in the order in which they run. */
  public ObservableList<RunRow> rows() {
    return shown.rows();
  }

  /** The run in progress, else the latest one; null where none has run. */
  public ReadOnlyObjectProperty<@Nullable RunRow> currentRowProperty() {
    return current.rowProperty();
  }

  /** What came out of the runs that ended, of the experiment that is shown. */
  public ResultsModel results() {
    return results;
  }

  /** The moments of the experiment in progress, else of the latest one. */
  public LiveTrace trace() {
    return current.trace();
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
    Engine measuring = engine;
    if (measuring == null || stopping.get()) {
      return;
    }
    stopping.set(true);
    status.answerNow();
    status.goesOn("Stopping …");
    if (reports.dropNext()) {
      events.experimentEnded(ExperimentEnd.STOPPED, null, null);
    } else {
      measuring.stop();
    }
  }

  /**
   * Shows an experiment that was measured earlier. One that is in progress goes on, and is shown
   * again by {@link #backToLatest}.
   */
  public void show(ExperimentRecord record, Path directory) {
    show(record, directory, running.get() || earlierProperty().get() != null);
  }

  /** Shows one, either until {@link #backToLatest} or in the place of the latest. */
  void show(ExperimentRecord record, Path directory, boolean besideLatest) {
    if (besideLatest) {
      shown.showMeanwhile(record, directory);
    } else {
      current.trace().clear();
      shown.showInstead(record, directory);
    }
    sayWhatIsShown();
  }

  /** Shows the latest experiment again, whether it is in progress or has ended meanwhile. */
  public void backToLatest() {
    shown.backToLatest();
  }

  /** Shows these of the rows by themselves in the charts; of none, all are shown together. */
  public void choose(Collection<RunRow> rows) {
    shown.choose(rows);
  }

  /** Forgets the runs that ended; their files stay. */
  public void clear() {
    if (!running.get()) {
      current.trace().clear();
      shown.clear();
    }
  }

  /** For whoever changes what is shown; {@link #sayWhatIsShown} then. */
  ShownExperiment shown() {
    return shown;
  }

  /** Something else is shown, by a command of the user; what goes on is said none the less. */
  void sayWhatIsShown() {
    if (!running.get()) {
      Path directory = directoryProperty().get();
      status.answerNow();
      status.rests(directory == null ? "Ready" : "From " + directory);
    }
  }

  /** Says what went wrong. */
  public void report(String whatWentWrong) {
    problem.tell(Failure.ofTheUser(whatWentWrong));
  }

  /** Says what was done, for long enough to be read. */
  public void announce(String whatWasDone) {
    status.announce(whatWasDone);
  }

  /** The user has read the problem. */
  public void dismissProblem() {
    problem.dismiss();
  }

  private void run(Experiment experiment) {
    problem.dismiss();
    endText.begin();
    current.clear();
    shown.begin(experiment);
    Engine fresh = engines.get();
    engine = fresh;
    ended.set(null);
    inProgress.set(experiment.name());
    running.set(true);
    status.answerNow();
    // Where no report is written this stands for no time.
    status.goesOn("Starting when the report of the experiment before is written …");
    reports.thenMeasure(() -> measure(experiment, fresh));
  }

  private void measure(Experiment experiment, Engine with) {
    current.begin(experiment);
    status.goesOn("Starting …");
    try {
      background.execute(new ExperimentJob(experiment, with, store.get(), ui, events));
    } catch (RuntimeException | OutOfMemoryError e) {
      Failure failure =
          Failure.ofTheProgram("No thread could be started for the experiment: " + e, e);
      failure.log();
      events.experimentEnded(ExperimentEnd.STOPPED, failure, null);
    }
  }

  /** Once the user has stopped it, that is what goes on. */
  private void goesOn(String what) {
    if (!stopping.get()) {
      status.goesOn(what);
    }
  }

  private final class Events implements ExperimentEvents {
    @Override
    public void runStarted(RunStart start) {
      RunRow row = shown.started(start.runIndex(), start.turn(), start.settings());
      current.started(start, row, shown.name(row));
    }

    @Override
    public void runWaiting(int runIndex, String what) {
      current.waits(shown.row(runIndex), what);
    }

    @Override
    public void runProgressed(int runIndex, RunProgress moment) {
      current.progressed(shown.row(runIndex), moment);
    }

    @Override
    public void runEnded(int runIndex, RunRecord run, Path written) {
      endText.written(written);
      shown.written(written);
      ended(runIndex, run);
    }

    @Override
    public void runNotSaved(int runIndex, RunRecord run, Failure failure) {
      endText.notSaved();
      problem.tell(failure);
      ended(runIndex, run);
    }

    @Override
    public void experimentEnded(
        ExperimentEnd end, @Nullable Failure failure, @Nullable ReportJob report) {
      String whatWentWrong = failure == null ? "" : failure.told();
      boolean stopped = stopping.get();
      shown.end(end, stopped);
      engine = null;
      current.over();
      if (failure != null) {
        problem.tell(failure);
      }
      status.rests(endText.of(stopped, whatWentWrong, shown.latestRuns()));
      stopping.set(false);
      if (report != null) {
        // Before anybody hears that nothing runs: what closes the window then waits for it.
        reports.write(report);
      }
      String name = inProgress.get();
      inProgress.set("");
      running.set(false);
      if (!stopped) {
        ended.set(EndNotice.of(name, shown.latestRuns(), whatWentWrong));
      }
    }

    private void ended(int runIndex, RunRecord run) {
      shown.runEnded(runIndex, run);
      current.ended(shown.row(runIndex), run);
      if (run.measurement().end() == RunEnd.DONE && run.measurement().tasks().failed() > 0) {
        report(
            WorkloadText.count(run.measurement().tasks().failed())
                + " tasks failed at "
                + run.settings().slots()
                + " workers; the other figures count the completed ones only.");
      }
    }
  }
}
