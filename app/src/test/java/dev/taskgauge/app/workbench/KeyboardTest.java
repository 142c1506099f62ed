package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.help.HelpKeys;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The window without a mouse. */
final class KeyboardTest extends OpenWindow {
  private static final int MANY = 60;

  @Test
  void tabComesToEveryControlInTheOrderInWhichItIsRead() throws Exception {
    List<String> walked = new ArrayList<>(walk());

    List<String> setup =
        List.of(
            "presets",
            "run",
            "theme",
            "origin-generated",
            "kind",
            "length",
            "count",
            "per-worker",
            "back-end-local",
            "workers",
            "repetitions",
            "warm-up",
            "advanced",
            "charts",
            "runs");
    // The walk begins at Run; the order is that of a circle.
    int first = walked.indexOf("presets");
    assertThat(first).isNotNegative();
    List<String> circle = new ArrayList<>(walked.subList(first, walked.size()));
    circle.addAll(walked.subList(0, first));
    assertThat(circle).containsSubsequence(setup);
  }

  @Test
  void anExperimentIsSetUpRunAndReadByKeyboardAlone() throws Exception {
    focus("workers");
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.write("1,2");
    focus("count");
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.write("5");
    assertThat(window.model().setup().workersProperty().get()).isEqualTo("1,2");
    assertThat(window.model().setup().countProperty().get()).isEqualTo("5");

    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    window.awaitIdle();
    assertThat(window.model().results().runs()).hasSize(2);

    focus("charts");
    TabPane charts = robot.lookup("#charts").query();
    String before = charts.getSelectionModel().getSelectedItem().getText();
    robot.push(KeyCode.RIGHT);
    assertThat(charts.getSelectionModel().getSelectedItem().getText()).isNotEqualTo(before);

    focus("export");
    robot.push(KeyCode.SPACE);
    assertThat(robot.lookup("#export-runs").queryAll()).isNotEmpty();
    robot.push(KeyCode.ESCAPE);
  }

  /** Ctrl+R, which shows the results, was missing. */
  @Test
  void everyAcceleratorOfTheWindowIsOnTheHelpPage() throws Exception {
    assertThat(window.onFx(() -> window.stage().getScene().getAccelerators().keySet()))
        .isNotEmpty()
        .isSubsetOf(HelpKeys.onPage());
  }

  @Test
  void whatHasTheFocusIsSeen() throws Exception {
    focus("length");
    window.screenshot("light-focus");
    Node length = robot.lookup("#length").query();
    assertThat(length.getPseudoClassStates())
        .anyMatch(state -> state.getPseudoClassName().startsWith("focus"));
  }

  /** Every id that has the focus, until it comes round again. */
  private Set<String> walk() throws Exception {
    Set<String> seen = new LinkedHashSet<>();
    for (int step = 0; step < MANY; step++) {
      seen.add(focused());
      tab();
    }
    return seen;
  }

  private void focus(String id) throws Exception {
    for (int step = 0; step < MANY && !focused().equals(id); step++) {
      tab();
    }
    assertThat(focused()).isEqualTo(id);
  }

  private String focused() throws Exception {
    return window.onFx(() -> idOf(window.stage().getScene().getFocusOwner()));
  }
}
