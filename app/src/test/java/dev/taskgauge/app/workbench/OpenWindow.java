package dev.taskgauge.app.workbench;

import dev.taskgauge.app.screens.QuickRobot;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

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

  /** What the window measures with: it is asked for each experiment. */
  Engine engine() {
    return WindowFixture.measuring();
  }
}
