package dev.taskgauge.app.workbench;

import dev.taskgauge.app.history.SampleExperiments;
import dev.taskgauge.app.setup.BackEnd;
import dev.taskgauge.app.setup.SetupModel;
import dev.taskgauge.app.setup.SqsWhere;
import dev.taskgauge.app.setup.WorkloadOrigin;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.result.RunStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Accordion;
import javafx.scene.control.Button;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Puts the window into every state in which other controls are seen. */
final class WindowStates {
  private static final int PATIENCE_SECONDS = 30;

  private final WindowFixture window;
  private final FxRobot robot;

  WindowStates(WindowFixture window, FxRobot robot) {
    this.window = window;
    this.robot = robot;
  }

  /** Writes two experiments that can be opened and compared. */
  static void fill(Path reports) throws IOException {
    RunStore store = new RunStore(reports);
    SampleExperiments.write(store, SampleExperiments.local("Before the change"));
    SampleExperiments.write(
        store,
        SampleExperiments.record(
            "After the change",
            LocalSettings.DEFAULT,
            0.95,
            SampleExperiments.START.plusSeconds(86_400)));
  }

  /**
   * Opens one and compares both, so that charts have series and the comparison its controls; then
   * goes through what can be chosen.
   *
   * @param look is told what is seen, on the JavaFX thread
   */
  void forEach(Consumer<String> look) throws Exception {
    openAndCompare();
    window.onFx(
        () -> {
          this.<TitledPane>node("#advanced").setExpanded(true);
          forEachSetup(look);
          below("tab-history");
          this.<ToggleButton>node("#history-more-filters").setSelected(true);
          say(look, "history");
          return true;
        });
  }

  /** Both experiments are compared, and the newer one is shown. */
  void openAndCompare() throws Exception {
    TableView<?> history =
        window.onFx(
            () -> {
              below("tab-history");
              return this.<TableView<?>>node("#history-table");
            });
    WaitForAsyncUtils.waitFor(
        PATIENCE_SECONDS, TimeUnit.SECONDS, () -> history.getItems().size() == 2);
    window.onFx(
        () -> {
          history.getSelectionModel().selectAll();
          this.<Button>node("#history-compare").fire();
          return true;
        });
    WaitForAsyncUtils.waitFor(
        PATIENCE_SECONDS,
        TimeUnit.SECONDS,
        () -> robot.lookup("#compare-table").tryQuery().isPresent());
    window.onFx(
        () -> {
          history.getSelectionModel().clearAndSelect(0);
          history.requestFocus();
          return true;
        });
    robot.push(KeyCode.ENTER);
    window.await(window.model().statusProperty(), status -> status.startsWith("From "));
    window.await(window.model().results().shownProperty(), shown -> !shown.charts().isEmpty());
    window.onFx(
        () -> {
          below("tab-runs");
          return true;
        });
  }

  private void forEachSetup(Consumer<String> look) {
    SetupModel setup = window.model().setup();
    for (WorkloadOrigin origin : WorkloadOrigin.values()) {
      setup.originProperty().set(origin);
      setup.backEnd().chosenProperty().set(BackEnd.LOCAL);
      forEachTab(look, origin + " LOCAL");
      setup.backEnd().chosenProperty().set(BackEnd.SQS);
      for (SqsWhere where : SqsWhere.values()) {
        setup.backEnd().whereProperty().set(where);
        forEachTab(look, origin + " " + where);
      }
    }
    setup.originProperty().set(WorkloadOrigin.GENERATED);
    setup.backEnd().regionProperty().set("eu-central-1");
    forEachTab(look, "AWS");
  }

  private void forEachTab(Consumer<String> look, String setup) {
    TabPane charts = node("#charts");
    for (Tab tab : charts.getTabs()) {
      charts.getSelectionModel().select(tab);
      say(look, setup + ", " + tab.getText());
      if (tab.getId().equals("tab-fleet")) {
        for (TitledPane pane : this.<Accordion>node("#start-workers").getPanes()) {
          pane.setExpanded(true);
          say(look, setup + ", fleet with " + pane.getText());
        }
      }
    }
  }

  private void say(Consumer<String> look, String state) {
    layOut();
    look.accept(state);
  }

  /** What is new in the scene is there only then. */
  private void layOut() {
    Parent root = window.stage().getScene().getRoot();
    root.applyCss();
    root.layout();
  }

  /** Brings one of the lower tabs to the front. On the JavaFX thread. */
  void below(String id) {
    select(node("#below"), id);
  }

  /** Brings one of the upper tabs to the front. On the JavaFX thread. */
  void above(String id) {
    select(node("#charts"), id);
  }

  private void select(TabPane pane, String id) {
    pane.getTabs().stream()
        .filter(tab -> id.equals(tab.getId()))
        .forEach(pane.getSelectionModel()::select);
    layOut();
  }

  @SuppressWarnings("TypeParameterUnusedInFormals") // Whoever asks knows what has the id.
  private <T extends Node> T node(String id) {
    return robot.lookup(id).query();
  }
}
