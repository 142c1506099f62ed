package dev.taskgauge.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.screens.FxEvents;
import dev.taskgauge.app.screens.QuickRobot;
import dev.taskgauge.engine.result.ExperimentDirectory;
import dev.taskgauge.engine.result.RunStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Drives the history as a user would; with pictures of each state, light and dark. */
final class HistoryViewTest {
  @TempDir Path folder;

  private final FxRobot robot = new QuickRobot();

  @SuppressWarnings("NullAway.Init")
  private ShownHistory history;

  @BeforeEach
  void inAFolder() {
    history = new ShownHistory(folder.resolve("reports"));
  }

  @AfterEach
  void close() throws Exception {
    history.close();
  }

  @Test
  void searchesOpensAndComparesByKeyboard() throws Exception {
    history.fill();
    history.show(history.store());
    robot.interact(() -> history.table().requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.write("local");
    history.screenshots("history-search");
    assertThat(history.labeled("#history-count")).isEqualTo("4 of 7 experiments");

    robot.push(KeyCode.ENTER);
    robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
    assertThat(history.opened()).hasSize(1).allSatisfy(name -> assertThat(name).contains("LOCAL"));

    robot.press(KeyCode.SHIFT).push(KeyCode.DOWN).release(KeyCode.SHIFT);
    assertThat(history.labeled("#history-compare")).isEqualTo("Compare 2");
    history.screenshots("history-several");
    robot.clickOn("#history-compare");
    assertThat(history.compared()).hasSize(1);
    assertThat(history.compared().get(0)).hasSize(2).startsWith(history.opened().get(0));

    robot.clickOn("#history-search").push(KeyCode.ESCAPE);
    assertThat(history.labeled("#history-count")).isEqualTo("7 experiments");
  }

  @Test
  void everyStateHasItsColumnAndDamageItsReason() throws Exception {
    history.fill();
    history.show(history.store());

    assertThat(history.model().rows())
        .extracting(ExperimentRow::state)
        .contains(
            ExperimentState.FINISHED,
            ExperimentState.STOPPED,
            ExperimentState.INTERRUPTED,
            ExperimentState.FAILED,
            ExperimentState.DAMAGED);
    history.choose(ExperimentState.DAMAGED);
    assertThat(history.labeled("#history-selected"))
        .contains("record.json: the end is missing: expected a closing }");
    history.screenshots("history-damaged");
    robot.push(KeyCode.ENTER);
    assertThat(history.labeled("#history-note-text")).contains("can not be opened");
    assertThat(history.opened()).isEmpty();
  }

  @Test
  void chosenRowsAreCopiedByKey() throws Exception {
    history.fill();
    history.show(history.store());
    history.choose(ExperimentState.STOPPED);

    robot.push(KeyCode.CONTROL, KeyCode.C);
    assertThat(history.labeled("#history-note-text")).isEqualTo("Copied to the clipboard");
    assertThat(clipboard()).startsWith("name\tstarted\t").contains(history.chosen().name());
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.C);
    assertThat(clipboard()).startsWith("name,startedAtUtc,");

    // What is for one experiment acted on the first of several.
    robot.interact(() -> history.table().getSelectionModel().selectRange(0, 3));
    int chosen = history.table().getSelectionModel().getSelectedIndices().size();
    robot.push(KeyCode.CONTROL, KeyCode.E);
    assertThat(history.labeled("#history-note-text"))
        .isEqualTo("Choose one experiment to export its runs: " + chosen + " are chosen");
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
    assertThat(history.labeled("#history-note-text"))
        .isEqualTo("Choose one experiment to open its folder: " + chosen + " are chosen");
  }

  private static String clipboard() throws Exception {
    return WaitForAsyncUtils.asyncFx(() -> Clipboard.getSystemClipboard().getString())
        .get(10, TimeUnit.SECONDS);
  }

  @Test
  void renamesInADialog() throws Exception {
    history.fill();
    history.show(history.store());
    history.choose(ExperimentState.STOPPED);
    robot.push(KeyCode.F2);
    FxEvents.settle();
    assertThat(robot.lookup("#history-new-name").tryQuery()).isPresent();
    Button ok = robot.lookup("OK").queryButton();
    // The keyboard of a headless platform stays with the first window.
    TextField name = robot.lookup("#history-new-name").queryAs(TextField.class);
    robot.interact(() -> name.setText("  "));
    assertThat(ok.isDisabled()).isTrue();
    robot.interact(() -> name.setText("Tuesday"));
    robot.interact(ok::fire);
    FxEvents.settle();

    assertThat(history.model().rows()).extracting(ExperimentRow::name).contains("Tuesday");
    assertThat(history.chosen().name()).isEqualTo("Tuesday");
  }

  @Test
  void theMenuOffersWhatCanBeDone() throws Exception {
    history.fill();
    RunStore store = history.store();
    try (ExperimentDirectory running =
        ExperimentDirectory.create(
            store, SampleExperiments.local("Now: LOCAL").experiment(), "", Instant.now())) {
      history.show(store);
      history.choose(ExperimentState.RUNNING);
      robot.clickOn(history.row(history.chosen()), MouseButton.SECONDARY);
      FxEvents.settle();

      assertThat(menu())
          .filteredOn(MenuItem::isDisable)
          .extracting(MenuItem::getId)
          .containsExactly("history-compare", "history-rename", "history-delete");
      robot.clickOn("#history-folder");
      assertThat(history.labeled("#history-note-text"))
          .isEqualTo(
              "No file manager was opened (none here): the folder is "
                  + running.path().toAbsolutePath());
      history.screenshots("history-problem");
    }
  }

  @Test
  void filtersByDaysRunsAndLength() throws Exception {
    history.fill();
    history.show(history.store());
    robot.interact(
        () -> {
          history.model().filter().spanProperty().set(HistorySpan.DAYS);
          history.model().filter().fromDayProperty().set(LocalDate.of(2026, 3, 15));
        });
    robot.clickOn("#history-runs-from").write("12");
    history.screenshots("history-filter");
    assertThat(history.labeled("#history-count")).isEqualTo("2 of 7 experiments");

    robot.clickOn("#history-task-from").write("1 day");
    assertThat(history.labeled("#history-filter-problem")).contains("unknown unit");
    history.screenshots("history-filter-wrong");
    robot.clickOn("#history-clear-filter");
    assertThat(history.labeled("#history-count")).isEqualTo("7 experiments");

    robot.clickOn("#history-runs-from").write("1000");
    assertThat(history.labeled("#history-placeholder"))
        .isEqualTo("No experiment passes the filter");
    robot.clickOn("#history-more-filters");
    assertThat(history.labeled("#history-count")).isEqualTo("7 experiments");
    assertThat(robot.lookup("#history-filter").<Node>query().isVisible()).isFalse();
  }

  @Test
  void everythingThatCanBePressedHasAName() throws Exception {
    history.fill();
    history.show(history.store());
    robot.interact(() -> history.model().trash().delete(List.of(history.model().rows().get(0))));

    Set<ButtonBase> buttons =
        robot
            .lookup(node -> node instanceof ButtonBase && node.isVisible())
            .queryAllAs(ButtonBase.class);
    assertThat(buttons)
        .isNotEmpty()
        .allSatisfy(
            button ->
                assertThat(button.getText().isEmpty() ? button.getAccessibleText() : "text")
                    .isNotBlank());
    assertThat(history.table().getAccessibleText()).isEqualTo("Experiments");
    assertThat(robot.lookup("#history-search").<Node>query().getAccessibleText())
        .isEqualTo("Search the experiments");
  }

  private List<MenuItem> menu() {
    return ((HistoryRowView) history.row(history.chosen())).getContextMenu().getItems();
  }
}
