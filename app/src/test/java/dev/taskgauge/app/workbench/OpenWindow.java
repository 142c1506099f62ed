package dev.taskgauge.app.workbench;

import dev.taskgauge.app.screens.QuickRobot;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.robot.KeyboardRobot;

/** Each test has a whole window of its own, with its results in a folder of the test. */
abstract class OpenWindow {
  @TempDir Path folder;
  final FxRobot robot = new QuickRobot();
  WindowFixture window;

  @BeforeEach
  final void openWindow() throws Exception {
    window = open(folder.resolve("reports"));
  }

  @AfterEach
  final void closeWindow() throws Exception {
    window.close();
  }

  /** Opens the window that the test looks at; not on the JavaFX thread. */
  WindowFixture open(Path reports) throws Exception {
    return WindowFixture.open(reports, this::engine).once();
  }

  /** Goes on to the next control, without the rest that TestFX takes after each key. */
  final void tab() {
    KeyboardRobot keys = robot.robotContext().getKeyboardRobot();
    keys.pressNoWait(KeyCode.TAB);
    keys.releaseNoWait(KeyCode.TAB);
  }

  /** The id of what has the focus, or of what it is in: an editable box gives it to its field. */
  static String idOf(@Nullable Node owner) {
    Node node = owner;
    while (node != null && node.getId() == null) {
      node = node.getParent();
    }
    return node == null ? "" : node.getId();
  }

  /** What the window measures with: it is asked for each experiment. */
  Engine engine() {
    return WindowFixture.measuring();
  }
}
