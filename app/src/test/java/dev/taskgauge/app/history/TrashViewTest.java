package dev.taskgauge.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.screens.FxEvents;
import dev.taskgauge.app.screens.QuickRobot;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Deletes, brings back and empties the trash as a user would. */
final class TrashViewTest {
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
  void deletesAndBringsBack() throws Exception {
    history.fill();
    history.show(history.store());
    history.choose(ExperimentState.STOPPED);
    String name = history.chosen().name();

    robot.push(KeyCode.DELETE);
    assertThat(history.labeled("#history-note-text"))
        .startsWith("Deleted the experiment " + name + "; kept in ");
    assertThat(history.model().rows()).hasSize(6);
    history.screenshots("history-deleted");

    robot.clickOn("#history-undo");
    assertThat(history.model().rows()).hasSize(7);
    robot.clickOn("#history-dismiss");
    assertThat(robot.lookup("#history-note").<Node>query().isVisible()).isFalse();
  }

  /** The menu of a row gave its keys to the whole window. */
  @Test
  void deleteIsAKeyOfTheTableAndOfNothingBesideIt() throws Exception {
    history.fill();
    history.show(history.store());
    history.choose(ExperimentState.STOPPED);
    int before = history.model().rows().size();

    robot.interact(() -> robot.lookup("#history-refresh").query().requestFocus());
    robot.push(KeyCode.DELETE);

    assertThat(history.model().rows()).hasSize(before);
  }

  @Test
  void theTrashIsEmptiedAfterAQuestionOnly() throws Exception {
    history.fill();
    history.show(history.store());
    history.choose(ExperimentState.STOPPED);
    robot.push(KeyCode.DELETE);
    robot.clickOn("#history-empty-trash");
    FxEvents.settle();
    assertThat(robot.lookup(".header-panel .label").queryAs(Labeled.class).getText())
        .startsWith("Delete what is in the trash for good? 1 experiment, ");
    robot.interact(() -> robot.lookup("Cancel").queryButton().fire());
    assertThat(history.labeled("#history-note-text")).startsWith("Deleted ");

    robot.clickOn("#history-empty-trash");
    FxEvents.settle();
    robot.interact(() -> robot.lookup("#history-empty-trash-ok").queryButton().fire());
    assertThat(history.labeled("#history-note-text")).startsWith("The trash is empty now");
    assertThat(robot.lookup("#history-undo").tryQuery()).isEmpty();
  }
}
