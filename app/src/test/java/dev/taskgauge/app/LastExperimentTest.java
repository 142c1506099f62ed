package dev.taskgauge.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.preferences.PreferencesFile;
import dev.taskgauge.app.preferences.PreferencesModel;
import dev.taskgauge.app.setup.Preset;
import dev.taskgauge.app.setup.SetupField;
import dev.taskgauge.app.setup.SetupModel;
import dev.taskgauge.app.workbench.Engine;
import dev.taskgauge.app.workbench.WorkbenchModel;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.ExperimentFile;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.RunStore;
import dev.taskgauge.engine.run.ExperimentListener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was measured last, at the next start. */
final class LastExperimentTest {
  @TempDir Path folder;

  /** Of every start; workload files are read there. */
  private final Deque<Runnable> background = new ArrayDeque<>();

  @Test
  void theWindowBeginsWithWhatWasRunLast() {
    WorkbenchModel first = start();
    first.setup().lengthProperty().set("2 ms; 3 ms");
    first.setup().nameProperty().set("Mine");
    Experiment measured = first.setup().experiment().orElseThrow();
    first.run();
    first.setup().lengthProperty().set("7 ms");

    WorkbenchModel next = start();

    assertThat(next.setup().experiment()).contains(measured);
    assertThat(next.setup().openedProperty().get()).isNull();
    assertThat(next.problemProperty().get()).isEmpty();
  }

  @Test
  void whatWasNotRunIsNotRemembered() {
    start().setup().lengthProperty().set("7 ms");

    assertThat(start().setup().preset()).contains(Preset.QUICK_LOOK);
  }

  @Test
  void anExperimentThatWasOpenedIsOpenedAgain() throws Exception {
    Experiment search =
        ExperimentFile.parse(
            """
            { "version": 1, "name": "Search", "workload": { "kind": "cpu" }, "backend": "LOCAL",
              "workers": 2, "find": { "metg": 0.5 } }
            """,
            "search",
            Map.of());
    WorkbenchModel first = start();
    first.setup().open(search);
    first.run();

    assertThat(start().setup().openedProperty().get()).isEqualTo(search);
  }

  /** It was opened as a whole, because its file was not read yet when that was decided. */
  @Test
  void aWorkloadFileIsInItsFieldAgain() throws Exception {
    Path tasks = Files.writeString(folder.resolve("tasks.txt"), "sleep 1ms x10\n");
    runWith(tasks);

    WorkbenchModel next = start();
    assertThat(next.setup().openedProperty().get()).isNull();
    assertThat(next.setup().fileProperty().get().path()).isEqualTo(tasks);
    runBackground();

    assertThat(next.setup().resultProperty().get().description()).contains("10 tasks");
    assertThat(next.setup().experiment()).isPresent();
  }

  @Test
  void aWorkloadFileThatIsGoneIsSaidInItsFieldAndNothingIsForgotten() throws Exception {
    Path tasks = Files.writeString(folder.resolve("tasks.txt"), "sleep 1ms x10\n");
    runWith(tasks);
    Files.delete(tasks);

    WorkbenchModel next = start();
    runBackground();

    assertThat(next.setup().resultProperty().get().problem(SetupField.FILE))
        .isEqualTo(tasks + ": there is no such file or folder; choose another file");
    assertThat(next.setup().resultProperty().get().whyNot())
        .isEqualTo("Run waits for the workload file.");

    Files.writeString(tasks, "sleep 1ms x10\n");
    WorkbenchModel later = start();
    runBackground();
    assertThat(later.setup().experiment()).isPresent();
  }

  @Test
  void aBrokenOneIsSaidOnceAndForgotten() throws Exception {
    Files.writeString(
        folder.resolve("preferences.json"),
        "{ \"version\": 1, \"lastExperiment\": { \"version\": 1, \"workers\": 0 } }");

    WorkbenchModel model = start();

    assertThat(model.problemProperty().get())
        .startsWith("What was measured last is not understood any more, and is forgotten: ")
        .contains("workers");
    assertThat(model.setup().preset()).contains(Preset.QUICK_LOOK);
    assertThat(start().problemProperty().get()).isEmpty();
  }

  private void runWith(Path tasks) {
    WorkbenchModel first = start();
    first.setup().chooseFile(tasks);
    runBackground();
    first.run();
    runBackground();
  }

  /** As the program does, with preferences that are written at once. */
  private WorkbenchModel start() {
    PreferencesFile file = new PreferencesFile(folder);
    PreferencesModel preferences =
        new PreferencesModel(file, file.read(), Runnable::run, Runnable::run);
    WorkbenchModel model =
        new WorkbenchModel(
            new SetupModel(background::add, Runnable::run),
            EndsAtOnce::new,
            () -> new RunStore(folder.resolve("reports")),
            Runnable::run,
            Runnable::run);
    LastExperiment.follow(model, preferences);
    return model;
  }

  private void runBackground() {
    while (!background.isEmpty()) {
      background.removeFirst().run();
    }
  }

  private static final class EndsAtOnce implements Engine {
    @Override
    public ExperimentEnd run(Experiment experiment, ExperimentListener listener) {
      return ExperimentEnd.COMPLETE;
    }

    @Override
    public void stop() {}
  }
}
