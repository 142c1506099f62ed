package dev.taskgauge.app.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.ExperimentFile;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.WarmUp;
import dev.taskgauge.engine.task.TaskKind;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Experiments that are opened as a whole, and the fields that still count then. */
final class OpenedExperimentTest {
  private static final String GRID =
      """
      { "version": 1, "name": "Grid", "reportFigure": 5,
        "workload": [
          { "kind": "sleep", "length": ["10ms", "1s"], "tasksPerWorker": 4 },
          { "kind": "cpu", "length": "1ms", "tasks": 100 } ],
        "backend": ["LOCAL",
          { "name": "SQS", "where": "this-machine", "tasksPerMessage": [1, "auto"] }],
        "workers": [2, 4], "repetitions": 3, "warmUp": { "maxRuns": 2 }, "runLimit": "1m" }
      """;
  private static final String SEARCH =
      """
      { "version": 1, "name": "Search", "workload": { "kind": "cpu" }, "backend": "LOCAL",
        "workers": 2, "find": { "metg": 0.5, "shortest": "1us", "longest": "1ms" } }
      """;

  private final SetupModel model = new SetupModel(Runnable::run, Runnable::run);

  @Test
  void isRunAsItStands() throws Exception {
    Experiment grid = open(GRID);

    assertThat(model.experiment()).contains(grid);
    assertThat(model.workersProperty().get()).isEqualTo("2,4");
    assertThat(model.openedLines())
        .contains(
            "100 × cpu 1 ms",
            "on LOCAL",
            "on SQS on this machine, 1 task a message",
            "a run stops after 1 min",
            "beside figure 5 of the report");
    assertThat(model.preset()).isEmpty();
  }

  @Test
  void theLicenceOfServersWasSaidBesideTheFieldsAlone() throws Exception {
    open(GRID);
    assertThat(model.openedLicence()).contains("DynamoDB Local").contains("no redistribution");

    open(SEARCH);
    assertThat(model.openedLicence()).as("on LOCAL nothing is started").isEmpty();
  }

  @Test
  void workersRepetitionsAndWarmUpAreThoseOfTheFields() throws Exception {
    Experiment grid = open(GRID);

    model.workersProperty().set("8");
    model.repetitionsProperty().set("5");
    model.warmUpProperty().set(false);

    Experiment changed = model.experiment().orElseThrow();
    assertThat(changed.points()).extracting(RunSettings::slots).containsOnly(8);
    assertThat(changed.protocol().repetitions()).isEqualTo(5);
    assertThat(changed.protocol().warmUp()).isEqualTo(WarmUp.NONE);
    assertThat(changed.protocol().runLimit()).isEqualTo(grid.protocol().runLimit());
    assertThat(changed.name()).isEqualTo("Grid");

    model.warmUpProperty().set(true);
    assertThat(model.experiment().orElseThrow().protocol().warmUp())
        .isEqualTo(grid.protocol().warmUp());
  }

  @Test
  void wrongFieldsAreSaid() throws Exception {
    open(GRID);
    model.workersProperty().set("0");
    model.repetitionsProperty().set("many");

    assertThat(model.experiment()).isEmpty();
    assertThat(model.resultProperty().get().whyNot())
        .isEqualTo("Run waits for the workers and the repetitions.");
    assertThat(model.resultProperty().get().problem(SetupField.REPETITIONS))
        .isEqualTo("Repeat 'many': expected a whole number from 1 to 1,000");
  }

  @Test
  void itsServiceIsWhatAConnectionIsCheckedOf() throws Exception {
    open(GRID);

    SqsSettings connection = Objects.requireNonNull(model.resultProperty().get().connection());
    assertThat(connection.queueName()).isEqualTo("taskgauge");
  }

  @Test
  void aSearchSaysWhatItLooksFor() throws Exception {
    Experiment search = open(SEARCH);

    assertThat(model.experiment()).contains(search);
    assertThat(model.openedLines())
        .containsExactly(
            "Looks for the shortest cpu tasks with 50 % efficiency, from 1 µs to 1 ms", "on LOCAL");
    assertThat(model.resultProperty().get().estimate()).contains(" for at most ");
  }

  @Test
  void theFieldsTakeWhatTheyCan() throws Exception {
    open(GRID);

    model.useFields();

    assertThat(model.openedProperty().get()).isNull();
    assertThat(model.lengthProperty().get()).isEqualTo("10ms; 1s");
    assertThat(model.countProperty().get()).isEqualTo("4");
    assertThat(model.workersProperty().get()).isEqualTo("2,4");
    assertThat(model.backEnd().tasksPerMessageProperty().get()).isEqualTo("auto");
    assertThat(model.experiment().orElseThrow().points()).hasSize(4);
  }

  @Test
  void whatTheFieldsCanNotHaveIsSaidBeforeTheyAreFilled() throws Exception {
    open(GRID);

    assertThat(model.openedLoss())
        .isEqualTo(
            "The fields leave out 1 of its 3 workloads, 2 of its 3 back ends, its time limits and"
                + " the figure of the report.");
  }

  @Test
  void whatTheFieldsCanHaveAllOfLosesNothing() throws Exception {
    open(
        """
        { "version": 1, "name": "Small", "workload": { "kind": "sleep", "length": ["1ms", "2ms"], "tasks": 4 },
          "backend": { "name": "LOCAL", "tasksPerMessage": [1, "auto"] }, "workers": [1, 2] }
        """);

    assertThat(model.openedLoss()).isEmpty();
  }

  /** The workload that was in the fields before stayed there, without a word. */
  @Test
  void ofASearchTheFieldsTakeItsKindOfTaskWithALengthFromTheMiddle() throws Exception {
    Experiment search = open(SEARCH);
    assertThat(model.openedLoss())
        .isEqualTo(
            "The fields can not search for a length: they take one from the middle, cpu 30 µs,"
                + " 30,000 tasks a worker.");

    model.useFields();

    assertThat(model.openedProperty().get()).isNull();
    assertThat(model.kindProperty().get()).isEqualTo(TaskKind.CPU);
    assertThat(model.lengthProperty().get()).isEqualTo("30us");
    assertThat(model.countProperty().get()).isEqualTo("30000");
    assertThat(model.perWorkerProperty().get()).isTrue();
    assertThat(model.workersProperty().get()).isEqualTo("2");
    assertThat(model.experiment().orElseThrow().backends()).isEqualTo(search.backends());
  }

  @Test
  void whatWasInTheFieldsIsInThemAgain() {
    model.lengthProperty().set("1 ms; 10 ms");
    model.nameProperty().set("Mine");
    model.repetitionsProperty().set("4");
    model.backEnd().chosenProperty().set(BackEnd.SQS);
    Experiment last = model.experiment().orElseThrow();
    SetupModel fresh = new SetupModel(Runnable::run, Runnable::run);

    fresh.restore(last);

    assertThat(fresh.openedProperty().get()).isNull();
    assertThat(fresh.experiment()).contains(last);
    assertThat(fresh.nameProperty().get()).isEqualTo("Mine");
  }

  @Test
  void whatTheFieldsCanNotHaveIsOpenedAgain() throws Exception {
    Experiment last = ExperimentFile.parse(GRID, "test.json", Map.of());

    model.restore(last);

    assertThat(model.openedProperty().get()).isEqualTo(last);
    assertThat(model.experiment()).contains(last);
  }

  @Test
  void choosingAPresetOrAWorkloadFileClosesIt() throws Exception {
    open(GRID);
    model.fill(Preset.QUICK_LOOK);
    assertThat(model.openedProperty().get()).isNull();
    assertThat(model.preset()).contains(Preset.QUICK_LOOK);
  }

  @Test
  void aSingleRepetitionGoesInTheOrderGivenAndSeveralAreShuffled() {
    model.repetitionsProperty().set("1");
    assertThat(model.experiment().orElseThrow().protocol().orderSeed()).isNull();

    model.repetitionsProperty().set("2");
    assertThat(model.experiment().orElseThrow().protocol().orderSeed()).isEqualTo(1);
  }

  @Test
  void severalLengthsAreASeriesEach() {
    model.lengthProperty().set("1 ms; 10 ms");
    model.nameProperty().set(" Two lengths ");

    Experiment experiment = model.experiment().orElseThrow();
    assertThat(experiment.points()).hasSize(10);
    assertThat(experiment.name()).isEqualTo("Two lengths");
  }

  @Test
  void aGridThatIsTooLargeIsSaid() {
    model
        .lengthProperty()
        .set("1 ms; 2 ms; 3 ms; 4 ms; 5 ms; 6 ms; 7 ms; 8 ms; 9 ms; 10 ms; 11 ms");
    model
        .workersProperty()
        .set(
            IntStream.rangeClosed(1, 100)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(",")));

    assertThat(model.resultProperty().get().problem(SetupField.WORKERS))
        .isEqualTo("A grid of 1100 points: expected at most 1000");
  }

  private Experiment open(String json) throws Exception {
    Experiment experiment = ExperimentFile.parse(json, "test.json", Map.of());
    model.open(experiment);
    return experiment;
  }
}
