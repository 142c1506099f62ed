package dev.taskgauge.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.screens.QuickRobot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The line on what is chosen, while what is chosen goes away. */
final class SelectedRowViewTest {
  @TempDir Path folder;

  private final FxRobot robot = new QuickRobot();

  @SuppressWarnings("NullAway.Init")
  private ShownHistory history;

  @BeforeEach
  void inAFolder() throws Exception {
    history = new ShownHistory(folder.resolve("reports"));
    history.fill();
    history.show(history.store());
  }

  @AfterEach
  void close() throws Exception {
    history.close();
  }

  /** It has heard of fewer rows before the selection has. */
  @Test
  void aSelectionBeyondTheLastRowWasAskedForItsRows() throws Exception {
    Label line = robot.lookup("#history-selected").queryAs(Label.class);
    List<String> shown = new ArrayList<>();
    robot.interact(
        () -> {
          history.table().getSelectionModel().selectAll();
          line.textProperty().addListener((changed, before, text) -> shown.add(text));
        });
    assertThat(line.getText()).isEqualTo("7 experiments chosen");

    ExperimentRow last = history.table().getItems().get(6);
    for (ExperimentRow row : history.table().getItems().subList(0, 6)) {
      Files.move(row.directory(), folder.resolve(row.directory().getFileName()));
    }
    robot.interact(() -> history.model().refresh());

    // Where the rows of the selection can not be had, JavaFX logs that and takes an empty text.
    assertThat(shown).isNotEmpty().doesNotContain("");
    assertThat(line.getText()).isEqualTo(last.directory().toString());
    assertThat(history.chosen()).isEqualTo(last);
  }
}
