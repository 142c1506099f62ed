package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.connection.ConnectionPhase;
import dev.taskgauge.app.setup.SqsWhere;
import dev.taskgauge.engine.run.ConnectionStep;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.Test;

/** The default experiment, as a user sees it first; with pictures of it. */
final class ScreenshotTest extends OpenWindow {
  /** Relative, as in the program, so that the pictures do not show a folder of this machine. */
  private static final Path RESULTS = Path.of("reports");

  @Override
  WindowFixture open(Path reports) throws Exception {
    return WindowFixture.open(RESULTS, this::engine);
  }

  @Test
  void theWindowDuringARun() throws Exception {
    window.screenshot("light-start");
    robot.clickOn("#run");
    window.await(window.model().results().shownProperty(), shown -> shown.charts().size() > 3);

    window.screenshot("light-during");
    robot.clickOn("#theme");
    window.screenshot("dark-during");

    assertThat(robot.lookup("#stop").<Node>query().isDisabled()).isFalse();
    assertThat(robot.lookup("#run").<Node>query().isDisabled()).isTrue();
  }

  @Test
  void theDefaultExperimentFillsEveryChart() throws Exception {
    // Everything but its length: 15 runs of a second would show the same.
    window.type(robot, "#count", "20");
    robot.clickOn("#run");
    window.awaitAnswer();

    assertThat(window.model().results().runs().stream().filter(run -> !run.turn().isWarmUp()))
        .hasSize(15);
    assertThat(robot.lookup("#chart-throughput").<Node>query().isVisible()).isTrue();
    screenshots("light");
    robot.clickOn("#theme");
    screenshots("dark");
  }

  @Test
  void theFormOfSqs() throws Exception {
    robot.clickOn("#back-end-sqs");
    window.awaitConnection(ConnectionPhase.WHEN_NEEDED);
    bothThemes("sqs");
    robot.interact(() -> robot.lookup("#advanced").queryAs(TitledPane.class).setExpanded(true));

    window.answerConnection(
        List.of(
            new ConnectionStep("Credentials", true, "of the profile lab"),
            new ConnectionStep("Region", false, "none is set: give one above, or set AWS_REGION")));
    robot.interact(() -> window.model().setup().backEnd().whereProperty().set(SqsWhere.AWS));
    robot.clickOn("#check-connection");
    window.awaitConnection(ConnectionPhase.FAILED);
    bothThemes("sqs-aws");
    robot.interact(
        () -> robot.lookup(".setup .scroll-pane").queryAs(ScrollPane.class).setVvalue(1));
    bothThemes("sqs-aws-advanced");

    assertThat(robot.lookup("#connection-missing").<Node>query().isVisible()).isTrue();
  }

  private void bothThemes(String name) throws Exception {
    window.screenshot("light-" + name);
    robot.clickOn("#theme");
    window.screenshot("dark-" + name);
    robot.clickOn("#theme");
  }

  private void screenshots(String theme) throws Exception {
    for (String tab : List.of("live", "throughput", "efficiency", "lost-time", "latency")) {
      robot.clickOn("#tab-" + tab);
      window.screenshot(theme + "-" + tab);
    }
  }
}
