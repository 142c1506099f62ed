package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.history.ExperimentRow;
import dev.taskgauge.app.history.ExperimentState;
import dev.taskgauge.app.history.SampleExperiments;
import dev.taskgauge.app.screens.FxEvents;
import dev.taskgauge.app.screens.Screenshots;
import dev.taskgauge.engine.result.RunStore;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Every run of the grid has a menu "to export, rename, compare, delete (with undo), open the
 * folder": here what is done with the experiment, by the mouse and by keys.
 */
final class RunsMenuTest extends OpenWindow {
  private static final int RUNS = 12;

  private final ScriptedEngine engine = new ScriptedEngine();

  @SuppressWarnings("NullAway.Init")
  private Path written;

  @SuppressWarnings("NullAway.Init")
  private TableView<ExperimentRow> history;

  @Override
  WindowFixture open(Path reports) throws Exception {
    written = SampleExperiments.write(new RunStore(reports), SampleExperiments.local("Old one"));
    return super.open(reports);
  }

  @Override
  Engine engine() {
    return engine;
  }

  /** It stays the same while another tab is in front, where it can not be looked up. */
  @BeforeEach
  void findTheHistory() {
    robot.clickOn("#tab-history");
    history = robot.lookup("#history-table").query();
    robot.clickOn("#tab-runs");
  }

  /** The menu is high: what stands in for a screen here has to have room for it below the row. */
  @BeforeEach
  void moveTheTableUp() {
    robot.interact(() -> robot.lookup(".split-pane").<SplitPane>query().setDividerPositions(0.2));
  }

  @Test
  void theMenuOfTheRunsRenamesAndDeletesTheirExperimentWithUndo() throws Exception {
    openTheOldOne();

    // By the mouse.
    openMenu();
    screenshotOfMenu("light-runs-menu");
    robot.clickOn("#run-rename");
    giveName("By mouse");
    assertThat(window.text(robot, "#runs-note-text")).isEqualTo("Renamed Old one to By mouse");
    assertThat(RunStore.readRecord(written).experimentName()).isEqualTo("By mouse");
    openMenu();
    robot.clickOn("#run-delete");
    awaitRuns(0);
    assertThat(written).doesNotExist();
    assertThat(window.text(robot, "#runs-note-text"))
        .startsWith("Deleted the experiment By mouse; kept in ");
    window.screenshot("light-runs-deleted");
    robot.clickOn("#theme");
    window.screenshot("dark-runs-deleted");
    awaitListed(0);
    robot.clickOn("#runs-undo");
    awaitRuns(RUNS);
    awaitListed(1);
    assertThat(written).exists();

    // By keys of the table.
    robot.interact(() -> robot.lookup("#runs").query().requestFocus());
    robot.push(KeyCode.F2);
    giveName("By keys");
    robot.push(KeyCode.BACK_SPACE);
    undoByKeys();
    robot.push(KeyCode.DELETE);
    undoByKeys();
    assertThat(RunStore.readRecord(written).experimentName()).isEqualTo("By keys");
    assertThat(window.isShown(robot, "#runs-note")).isTrue();
    robot.push(KeyCode.ESCAPE);
    assertThat(window.isShown(robot, "#runs-note")).isFalse();

    // By the menu, opened and gone through by keys.
    robot.push(KeyCode.SHIFT, KeyCode.F10);
    FxEvents.settle();
    // Up from nothing is the last one, which clears the list.
    robot.push(KeyCode.UP);
    robot.push(KeyCode.UP);
    robot.push(KeyCode.ENTER);
    undoByKeys();
  }

  private void undoByKeys() throws Exception {
    awaitRuns(0);
    awaitListed(0);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    awaitRuns(RUNS);
    awaitListed(1);
  }

  @Test
  void whileItIsMeasuredTheMenuSaysWhyItsExperimentStaysAsItIs() throws Exception {
    window.type(robot, "#workers", "1,2");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    window.await(window.model().waitingProperty(), waiting -> waiting);

    openMenu();
    for (String item : new String[] {"run-rename", "run-delete"}) {
      assertThat(menuItem(item).isDisable()).isTrue();
      assertThat(menuItem(item).getText()).endsWith("(it is being measured; stop it first)");
    }
    screenshotOfMenu("light-runs-menu-running");
    robot.push(KeyCode.ESCAPE);
    robot.interact(() -> robot.lookup("#runs").query().requestFocus());
    robot.push(KeyCode.DELETE);
    assertThat(window.model().statusProperty().get())
        .isEqualTo("Not deleted: it is being measured; stop it first");
    assertThat(window.model().rows()).hasSize(2);

    engine.arrive();
    window.awaitIdle();
    awaitListed(2);
    openMenu();
    assertThat(menuItem("run-delete").getText()).isEqualTo("_Delete experiment");
    robot.clickOn("#run-delete");
    awaitRuns(0);
    assertThat(window.model().directoryProperty().get()).isNull();
  }

  private void openMenu() {
    robot.rightClickOn(
        robot.from(robot.lookup("#runs").<Node>query()).lookup(this::isRow).<Node>query());
    FxEvents.settle();
  }

  private void screenshotOfMenu(String name) throws Exception {
    MenuItem any = menuItem("run-rename");
    window.onFx(
        () -> {
          Screenshots.take(any.getParentPopup().getScene(), name);
          return true;
        });
  }

  private boolean isRow(Node node) {
    return node instanceof TableRow<?> row && !row.isEmpty();
  }

  private MenuItem menuItem(String id) throws Exception {
    TableView<?> runs = robot.lookup("#runs").query();
    return window.onFx(
        () ->
            runs.getContextMenu().getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow());
  }

  private void giveName(String name) throws Exception {
    FxEvents.settle();
    // The keyboard of a headless platform stays with the first window.
    TextField field = robot.lookup("#history-new-name").queryAs(TextField.class);
    robot.interact(() -> field.setText(name));
    Button ok = robot.lookup("OK").queryButton();
    robot.interact(ok::fire);
    await(
        () ->
            Objects.requireNonNull(window.model().results().record())
                .experimentName()
                .equals(name));
  }

  private void awaitRuns(int count) throws Exception {
    await(() -> window.model().rows().size() == count);
    assertThat(robot.lookup("#runs").<TableView<?>>query().getItems()).hasSize(count);
  }

  /**
   * The folder is read in the background: what is not listed can be neither renamed nor deleted.
   */
  private void awaitListed(int count) throws Exception {
    await(
        () ->
            history.getItems().size() == count
                && history.getItems().stream()
                    .noneMatch(row -> row.state() == ExperimentState.RUNNING));
  }

  private void openTheOldOne() throws Exception {
    robot.clickOn("#tab-history");
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> history.getItems().size() == 1);
    robot.interact(
        () -> {
          history.getSelectionModel().clearAndSelect(0);
          history.requestFocus();
        });
    robot.push(KeyCode.ENTER);
    awaitTheRuns();
  }

  private void awaitTheRuns() throws Exception {
    window.await(window.model().statusProperty(), status -> status.startsWith("From "));
    robot.clickOn("#tab-runs");
    awaitRuns(RUNS);
  }

  /** Something that the JavaFX thread sees, and what follows from it there. */
  private void await(Callable<Boolean> seen) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> window.onFx(seen));
    FxEvents.settle();
  }
}
