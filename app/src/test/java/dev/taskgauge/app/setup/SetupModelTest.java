package dev.taskgauge.app.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.FileWorkload;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.LengthUnit;
import dev.taskgauge.engine.task.TaskKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SetupModelTest {
  @TempDir Path folder;

  private final SetupModel model = new SetupModel(Runnable::run, Runnable::run);

  @Test
  void startsWithAnExperimentThatTakesSeconds() {
    Experiment experiment = model.experiment().orElseThrow();

    assertThat(experiment.points().stream().map(RunSettings::slots).toList())
        .containsExactly(1, 2, 4, 8, 16);
    assertThat(experiment.points().get(0).workload())
        .isEqualTo(
            new GeneratedWorkload(
                TaskKind.SLEEP, new LengthDistribution.Constant(10_000_000), 50, true, 1));
    assertThat(result().description())
        .isEqualTo("800 tasks, each sleep 10 ms; ideal 500 ms on 16 workers");
    assertThat(result().estimate()).isEqualTo("≈ 8 s to 9.1 s for 15 runs, with warm-up");
    assertThat(result().whyNot()).isEmpty();
  }

  @Test
  void everyPresetIsAnExperiment() {
    for (Preset preset : Preset.ALL) {
      model.fill(preset);
      assertThat(model.experiment()).as(preset.name()).isPresent();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "0|Workers '0': expected whole numbers from 1 to 10,000",
        "10001|Workers '10001': expected whole numbers from 1 to 10,000",
        "1,,2|Workers '': expected whole numbers from 1 to 10,000",
        "1,two|Workers 'two': expected whole numbers from 1 to 10,000",
        "4,4|Workers 4 stands there twice",
        "\" \"|Workers is empty: expected counts such as 1,2,4,8,16",
      })
  void refusesWrongWorkers(String workers, String problem) {
    model.workersProperty().set(workers);

    assertThat(result().problem(SetupField.WORKERS)).startsWith(problem);
    assertThat(model.experiment()).isEmpty();
  }

  @Test
  void takesTenThousandWorkers() {
    model.workersProperty().set("10000, 1");

    assertThat(model.experiment().orElseThrow().points())
        .extracting(RunSettings::slots)
        .containsExactly(10_000, 1);
  }

  @Test
  void refusesAWrongLengthAndSaysWhatIsAllowed() {
    model.lengthProperty().set("10 parsecs");

    assertThat(result().problem(SetupField.LENGTH)).contains("parsecs").contains("expected");
    assertThat(result().whyNot()).isEqualTo("Run waits for the task length.");
    assertThat(model.experiment()).isEmpty();
  }

  @Test
  void refusesAWrongCount() {
    model.countProperty().set("-1");

    assertThat(result().problem(SetupField.COUNT))
        .isEqualTo("Tasks '-1': expected a whole number from 1 to 100,000,000,000");
  }

  @Test
  void refusesMoreRandomTasksThanFitIntoMemory() {
    model.lengthProperty().set("exponential:10ms");
    assertThat(model.experiment()).isPresent();

    model.countProperty().set("100000000");

    assertThat(result().problem(SetupField.COUNT)).contains("at most 100,000,000");
    assertThat(model.experiment()).isEmpty();
  }

  @Test
  void readsAFileAndItsUnit() throws IOException {
    Path file = Files.writeString(folder.resolve("ten.txt"), "sleep 10 x5\n");

    model.chooseFile(file);
    assertThat(result().description()).contains("5 tasks, each sleep 10 s").contains("--unit ms");

    model.unitProperty().set(BareUnit.MILLISECONDS);
    assertThat(result().description()).contains("5 tasks, each sleep 10 ms");
    assertThat(model.experiment().orElseThrow().points().get(0).workload())
        .isEqualTo(new FileWorkload(file, LengthUnit.MS));
  }

  @Test
  void saysWhatIsWrongInAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.txt"), "sleep 1\nslep 2\n");

    model.chooseFile(file);

    assertThat(result().problem(SetupField.FILE)).contains("bad.txt:2");
    assertThat(model.experiment()).isEmpty();
  }

  @Test
  void saysThatAFileIsNotThere() {
    model.chooseFile(folder.resolve("none.txt"));

    assertThat(result().problem(SetupField.FILE)).contains("none.txt").contains("no such file");
  }

  @Test
  void theFileChosenLastCountsWhicheverIsReadLast() throws IOException {
    Path first = Files.writeString(folder.resolve("first.txt"), "sleep 1\n");
    Path second = Files.writeString(folder.resolve("second.txt"), "sleep 2\n");
    Deque<Runnable> reading = new ArrayDeque<>();
    SetupModel slow = new SetupModel(reading::add, Runnable::run);
    slow.chooseFile(first);
    slow.chooseFile(second);

    reading.removeLast().run();
    reading.removeLast().run();

    assertThat(slow.fileProperty().get().path()).isEqualTo(second);
    assertThat(slow.resultProperty().get().description()).contains("sleep 2 s");
  }

  private SetupResult result() {
    return model.resultProperty().get();
  }
}
