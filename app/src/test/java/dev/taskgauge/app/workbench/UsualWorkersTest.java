package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.screens.FxEvents;
import dev.taskgauge.app.screens.Screenshots;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.controlsfx.control.CheckComboBox;
import org.junit.jupiter.api.Test;

/** Worker counts that are ticked and typed. */
final class UsualWorkersTest extends OpenWindow {
  @Override
  Engine engine() {
    return new ScriptedEngine();
  }

  @Test
  void ticksFollowTheText() throws Exception {
    window.type(robot, "#workers", "3, 5, 8, 64");
    assertThat(ticked()).containsExactly(8, 64);
    window.type(robot, "#workers", "x");
    assertThat(ticked()).isEmpty();
  }

  @Test
  void theTextFollowsTicksAndKeepsWhatWasTyped() throws Exception {
    window.type(robot, "#workers", "1,3");
    robot.interact(() -> robot.lookup("#usual-workers").<Node>query().requestFocus());
    robot.push(KeyCode.SPACE);
    FxEvents.settle();
    assertThat(popups()).as("opened by key").hasSize(1);
    for (String theme : List.of("light", "dark")) {
      window.onFx(
          () -> {
            Screenshots.take(popups().get(0).getScene(), theme + "-usual-workers");
            window.theme().toggle();
            return true;
          });
      FxEvents.settle();
    }

    robot.clickOn(tick("64"));
    assertThat(workers()).isEqualTo("1,3,64");
    robot.clickOn(tick("1"));
    assertThat(workers()).isEqualTo("3,64");
  }

  /** In the list alone: there are other numbers in the window. */
  private Node tick(String count) {
    return robot.from(popups().get(0).getScene().getRoot()).lookup(count).query();
  }

  private static List<Window> popups() {
    return Window.getWindows().stream().filter(PopupWindow.class::isInstance).toList();
  }

  private String workers() {
    FxEvents.settle();
    return window.model().setup().workersProperty().get();
  }

  private List<Integer> ticked() {
    FxEvents.settle();
    @SuppressWarnings("unchecked")
    CheckComboBox<Integer> box = robot.lookup("#usual-workers").queryAs(CheckComboBox.class);
    return List.copyOf(box.getCheckModel().getCheckedItems());
  }
}
