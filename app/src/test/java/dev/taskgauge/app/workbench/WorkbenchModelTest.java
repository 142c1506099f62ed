package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.log.Failure;
import dev.taskgauge.app.runs.RunRow;
import dev.taskgauge.app.runs.RunState;
import dev.taskgauge.app.runs.SampleMoments;
import dev.taskgauge.app.setup.SetupModel;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.measure.LatencySummary;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.engine.measure.SlotTime;
import dev.taskgauge.engine.measure.TaskCounts;
import dev.taskgauge.engine.result.Environment;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.result.RunStore;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.ExperimentListener;
import dev.taskgauge.engine.run.RunStart;
import dev.taskgauge.engine.task.TaskCommand;
import dev.taskgauge.engine.task.Workload;
import dev.taskgauge.engine.task.WorkloadFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model without a window, driven by a scripted engine on the test's own thread. */
final class WorkbenchModelTest {
  private static final long SECOND = 1_000_000_000L;
  private static final LatencySummary NONE = new LatencySummary(0, 0, 0, 0, 0, 0, 0);

  @TempDir Path folder;

  private final List<LogRecord> logged = new ArrayList<>();
  private final Logger logger = Logger.getLogger(Failure.class.getName());
  private final Filter noting =
      record -> {
        logged.add(record);
        return false;
      };

  @BeforeEach
  void listenToTheLog() {
    logger.setFilter(noting);
  }

  @AfterEach
  void leaveTheLog() {
    logger.setFilter(null);
  }

  @Test
  void aRunGoesFromWaitingToDone() {
    List<RunState> seen = new ArrayList<>();
    List<String> statuses = new ArrayList<>();
    WorkbenchModel model = model(folder, WorkbenchModelTest::runAll);
    model
        .rows()
        .addListener(
            (javafx.beans.Observable changed) ->
                model
                    .rows()
                    .get(0)
                    .contentProperty()
                    .addListener((content, before, after) -> seen.add(after.state())));
    model.statusProperty().addListener((changed, before, after) -> statuses.add(after));
    model.setup().workersProperty().set("2");

    model.run();

    assertThat(seen).containsExactly(RunState.RUNNING, RunState.RUNNING, RunState.DONE);
    assertThat(statuses)
        .anyMatch(status -> status.matches("run 1 of 1 · \\d\\d:\\d\\d elapsed · 00:01 left"))
        .last()
        .asString()
        .startsWith("Done · results in " + folder);
    assertThat(model.runningProperty().get()).isFalse();
    assertThat(model.results().runs()).hasSize(1);
  }

  /** What was exported, saved or copied was said for a tenth of a second. */
  @Test
  void whatWasDoneStaysReadableWhileMomentsCome() {
    List<String> statuses = new ArrayList<>();
    List<WorkbenchModel> made = new ArrayList<>();
    WorkbenchModel model =
        model(
            folder,
            (experiment, listener) -> {
              start(experiment, listener, 0);
              listener.runProgressed(0, SampleMoments.halfWay());
              made.get(0).announce("Exported to live.svg");
              listener.runProgressed(0, SampleMoments.halfWay());
              listener.runWaiting(0, "receiving: no answer; trying again");
              statuses.add(made.get(0).statusProperty().get());
              made.get(0).stop();
              statuses.add(made.get(0).statusProperty().get());
            });
    made.add(model);

    model.run();

    assertThat(statuses).containsExactly("Exported to live.svg", "Stopping …");
  }

  @Test
  void finishedRunsAreInTheFilesBeforeTheNextOneStarts() {
    List<Integer> savedAtStart = new ArrayList<>();
    WorkbenchModel model =
        model(
            folder,
            (experiment, listener) -> {
              for (int index = 0; index < experiment.points().size(); index++) {
                savedAtStart.add(savedRuns());
                runOne(experiment, listener, index);
              }
            });
    model.setup().workersProperty().set("1,2,3");

    model.run();

    assertThat(savedAtStart).containsExactly(0, 1, 2);
  }

  @Test
  void whatIsSetUpDuringAnExperimentIsTheNextOne() {
    List<String> inProgress = new ArrayList<>();
    List<WorkbenchModel> made = new ArrayList<>();
    WorkbenchModel model =
        model(
            folder,
            (experiment, listener) -> {
              made.get(0).setup().workersProperty().set("7");
              inProgress.add(made.get(0).inProgressProperty().get());
              runAll(experiment, listener);
            });
    made.add(model);
    model.setup().workersProperty().set("1,2");
    String name = model.setup().experiment().orElseThrow().name();

    model.run();

    assertThat(model.results().runs())
        .extracting(run -> run.settings().slots())
        .containsExactlyInAnyOrder(1, 2);
    assertThat(inProgress).containsExactly(name);
    assertThat(model.inProgressProperty().get()).isEmpty();
    assertThat(model.directoryProperty().get()).isDirectory().hasParent(folder);

    model.run();
    assertThat(model.results().runs()).extracting(run -> run.settings().slots()).containsExactly(7);
    model.clear();
    assertThat(model.directoryProperty().get()).isNull();
  }

  @Test
  void aBackEndThatIsNotThereIsSaidAndTheRunsAreNotRun() {
    WorkbenchModel model =
        model(
            folder,
            (experiment, listener) -> {
              throw new BackendUnavailableException("LOCAL: no threads", new Exception("refused"));
            });

    model.run();

    assertThat(model.problemProperty().get()).contains("LOCAL: no threads");
    assertThat(model.problemDetails("TaskGauge 1"))
        .contains("LOCAL: no threads", "TaskGauge 1", "Caused by: java.lang.Exception: refused")
        .doesNotContain("\tat ");
    assertThat(model.rows()).extracting(RunRow::state).containsOnly(RunState.NOT_RUN);
    assertThat(model.statusProperty().get()).isEqualTo("Failed");
    assertThat(model.runningProperty().get()).isFalse();
  }

  @Test
  void aRunThatBreaksDownKeepsTheOnesBefore() {
    WorkbenchModel model =
        model(
            folder,
            (experiment, listener) -> {
              runOne(experiment, listener, 0);
              start(experiment, listener, 1);
              throw new IllegalStateException("boom");
            });
    model.setup().workersProperty().set("1,2,3");

    model.run();

    assertThat(model.rows())
        .extracting(RunRow::state)
        .containsExactly(RunState.DONE, RunState.FAILED, RunState.NOT_RUN);
    assertThat(model.problemProperty().get()).contains("boom").contains("kept");
    assertThat(model.problemDetails("TaskGauge 1"))
        .startsWith(model.problemProperty().get() + "\n\nTaskGauge 1\n")
        .contains("IllegalStateException: boom\n\tat " + WorkbenchModelTest.class.getName());
    assertThat(logged)
        .hasSize(1)
        .first()
        .satisfies(record -> assertThat(record.getThrown()).hasMessage("boom"));
    assertThat(model.statusProperty().get()).startsWith("Failed · results in ");
    assertThat(savedRuns()).isEqualTo(1);
  }

  @Test
  void mistakesInAWorkloadFileAreCopiedAsTheyAreToldAndAreNoMatterForTheLog() {
    WorkbenchModel model =
        model(
            folder,
            (experiment, listener) -> {
              throw new WorkloadFileException(List.of("tasks.txt:3: 'ten' is no number"));
            });

    model.run();

    assertThat(model.problemProperty().get()).contains("tasks.txt:3: 'ten' is no number");
    assertThat(model.hasProblemDetails()).isFalse();
    assertThat(model.problemDetails("TaskGauge 1")).isEqualTo(model.problemProperty().get());
    assertThat(logged).isEmpty();
  }

  @Test
  void outOfMemoryIsAFailureOfTheRunOnly() {
    WorkbenchModel model =
        model(
            folder,
            (experiment, listener) -> {
              throw new OutOfMemoryError("unable to create native thread");
            });

    model.run();
    model.dismissProblem();
    model.run();

    assertThat(model.problemProperty().get()).contains("native thread").contains("fewer workers");
  }

  @Test
  void resultsThatCanNotBeWrittenStayInTheTable() throws Exception {
    Path notAFolder = Files.writeString(folder.resolve("file"), "");
    WorkbenchModel model = model(notAFolder, WorkbenchModelTest::runAll);
    model.setup().workersProperty().set("1");

    model.run();

    assertThat(model.results().runs()).hasSize(1);
    assertThat(model.problemProperty().get())
        .contains(notAFolder.toString())
        .contains("use Export");
  }

  @Test
  void wrongFieldsRunNothing() {
    WorkbenchModel model = model(folder, WorkbenchModelTest::runAll);
    model.setup().workersProperty().set("");

    model.run();

    assertThat(model.rows()).isEmpty();
  }

  /** What the engine does with an experiment. */
  @FunctionalInterface
  private interface Script {
    void run(Experiment experiment, ExperimentListener listener)
        throws BackendUnavailableException, IOException;
  }

  private static WorkbenchModel model(Path results, Script script) {
    SetupModel setup = new SetupModel(Runnable::run, Runnable::run);
    setup.repetitionsProperty().set("1");
    setup.warmUpProperty().set(false);
    return new WorkbenchModel(
        setup,
        () ->
            new Engine() {
              @Override
              public ExperimentEnd run(Experiment experiment, ExperimentListener listener)
                  throws BackendUnavailableException, IOException {
                script.run(experiment, listener);
                return ExperimentEnd.COMPLETE;
              }

              @Override
              public void stop() {}
            },
        () -> new RunStore(results),
        Runnable::run,
        Runnable::run);
  }

  private static void runAll(Experiment experiment, ExperimentListener listener) {
    for (int index = 0; index < experiment.points().size(); index++) {
      runOne(experiment, listener, index);
    }
  }

  private static void runOne(Experiment experiment, ExperimentListener listener, int index) {
    RunSettings settings = experiment.points().get(index);
    start(experiment, listener, index);
    listener.runProgressed(index, SampleMoments.halfWay());
    listener.runEnded(index, record(settings));
  }

  private static void start(Experiment experiment, ExperimentListener listener, int index) {
    Workload workload = Workload.of(TaskCommand.sleep(1), 200);
    listener.runStarted(
        new RunStart(
            index, Turn.measured(index, 1), experiment.points().get(index), workload, "200 tasks"));
  }

  private static RunRecord record(RunSettings settings) {
    RunMeasurement measurement =
        new RunMeasurement(
            RunEnd.DONE,
            settings.slots(),
            new TaskCounts(200, 200, 0, 0),
            2 * SECOND,
            SECOND,
            new SlotTime(SECOND, 0, 0, 0, 0, 0, SECOND),
            NONE,
            NONE,
            List.of());
    return new RunRecord(
        Turn.measured(0, 1),
        settings,
        "200 tasks",
        measurement,
        Environment.capture("in-memory", Instant.EPOCH));
  }

  private int savedRuns() {
    try (var reports = Files.list(folder)) {
      List<Path> directories = reports.toList();
      return directories.isEmpty() ? 0 : RunStore.readRecord(directories.get(0)).runs().size();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
