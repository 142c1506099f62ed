package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.compare.CompareModel;
import dev.taskgauge.app.history.ExperimentRow;
import dev.taskgauge.app.history.ExperimentState;
import dev.taskgauge.app.history.OpenedExperiment;
import dev.taskgauge.app.history.SampleExperiments;
import dev.taskgauge.app.history.StageHistoryQuestionsView;
import dev.taskgauge.app.screens.QuickRobot;
import dev.taskgauge.app.screens.ViewStage;
import dev.taskgauge.app.setup.SetupModel;
import dev.taskgauge.engine.result.ExperimentDirectory;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.RunStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

final class EarlierViewTest {
  @TempDir Path folder;

  private final FxRobot robot = new QuickRobot();
  private final BooleanProperty running = new SimpleBooleanProperty(true);

  /** The watch of the folder notices too, but only when the folder has been quiet for a while. */
  @Test
  void aRowSaidRunningForAMomentAfterTheEndOfItsExperiment() throws Exception {
    RunStore store = new RunStore(folder);
    ExperimentRecord record = SampleExperiments.local("ends");
    ExperimentDirectory written =
        ExperimentDirectory.create(store, record.experiment(), "", SampleExperiments.START);
    written.add(record.runs().get(0));
    ViewStage stage = ViewStage.open((parent, theme) -> view(parent, store));
    assertThat(states()).containsExactly(ExperimentState.RUNNING);

    written.end(ExperimentEnd.COMPLETE);
    written.close();
    robot.interact(() -> running.set(false));

    assertThat(states()).containsExactly(ExperimentState.FINISHED);
    stage.close();
  }

  private EarlierView view(Stage stage, RunStore store) {
    // What the watch says, from its own thread, is not heard.
    Executor ui =
        task -> {
          if (Platform.isFxApplicationThread()) {
            task.run();
          }
        };
    return new EarlierView(
        new StageHistoryQuestionsView(stage, name -> Optional.empty()),
        new EarlierView.Place(
            new SimpleObjectProperty<>(store), folder.resolve(".cache"), Runnable::run, ui),
        running,
        new CompareModel(Runnable::run, ui),
        new NoChoices(),
        new ShownFiles(
            new WorkbenchModel(
                new SetupModel(Runnable::run, ui),
                ScriptedEngine::new,
                () -> store,
                Runnable::run,
                ui)));
  }

  private List<ExperimentState> states() {
    TableView<ExperimentRow> history = robot.lookup(".history .table-view").query();
    return history.getItems().stream().map(ExperimentRow::state).toList();
  }

  private static final class NoChoices implements EarlierView.Choices {
    @Override
    public void show(OpenedExperiment experiment) {}

    @Override
    public void compare() {}
  }
}
