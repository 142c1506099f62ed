package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The default experiment, as a user sees it first; with pictures of it. */
final class ScreenshotTest {
  /** Relative, as in the program, so that the pictures do not show a folder of this machine. */
  private static final Path RESULTS = Path.of("reports");

  private final FxRobot robot = new FxRobot();
  private WindowFixture window;

  @BeforeEach
  void open() throws Exception {
    window = WindowFixture.open(RESULTS, MeasuringEngine::new);
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  @Test
  void theWindowDuringARun() throws Exception {
    window.screenshot("light-start");
    robot.clickOn("#run");
    window.await(
        window.model().rows().get(2).contentProperty(),
        content -> content.progress() != null && content.progress().fraction() > 0.4);

    window.screenshot("light-during");
    robot.clickOn("#theme");
    window.screenshot("dark-during");

    assertThat(robot.lookup("#stop").<Node>query().isDisabled()).isFalse();
    assertThat(robot.lookup("#run").<Node>query().isDisabled()).isTrue();
  }

  @Test
  void theDefaultExperimentFillsEveryChart() throws Exception {
    robot.clickOn("#run");
    window.awaitIdle();

    assertThat(window.model().records()).hasSize(5);
    assertThat(robot.lookup("#chart-throughput").<Node>query().isVisible()).isTrue();
    screenshots("light");
    robot.clickOn("#theme");
    screenshots("dark");
  }

  private void screenshots(String theme) throws Exception {
    for (String tab : List.of("live", "throughput", "efficiency", "lost-time")) {
      robot.clickOn("#tab-" + tab);
      window.screenshot(theme + "-" + tab);
    }
  }
}
