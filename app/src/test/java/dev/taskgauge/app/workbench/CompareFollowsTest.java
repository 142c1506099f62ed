package dev.taskgauge.app.workbench;

import dev.taskgauge.app.screens.FxEvents;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Compare kept the name that an experiment had when it was chosen. */
final class CompareFollowsTest extends OpenWindow {
  @Override
  WindowFixture open(Path reports) throws Exception {
    WindowStates.fill(reports);
    return super.open(reports);
  }

  @Test
  void compareFollowsWhatIsRenamedAlsoAfterItWasDeletedAndBroughtBack() throws Exception {
    WindowStates states = new WindowStates(window, robot);
    states.openAndCompare();
    robot.interact(() -> states.above("tab-compare"));

    rename("Renamed");
    awaitNames("Before the change", "Renamed");

    robot.push(KeyCode.DELETE);
    window.await(window.model().statusProperty(), status -> !status.startsWith("From "));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    window.await(window.model().statusProperty(), status -> status.startsWith("From "));
    rename("Renamed again");
    awaitNames("Before the change", "Renamed again");
  }

  /** It can be renamed once the history has listed what was done before. */
  private void rename(String name) throws Exception {
    WaitForAsyncUtils.waitFor(
        30,
        TimeUnit.SECONDS,
        () -> {
          robot.interact(() -> robot.lookup("#runs").query().requestFocus());
          robot.push(KeyCode.F2);
          FxEvents.settle();
          return robot.lookup("#history-new-name").tryQuery().isPresent();
        });
    robot.interact(
        () -> {
          robot.lookup("#history-new-name").<TextField>query().setText(name);
          robot.lookup("OK").queryButton().fire();
        });
  }

  private void awaitNames(String... names) throws Exception {
    ComboBox<String> base = robot.lookup("#compare-base").query();
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> window.onFx(() -> base.getItems().equals(List.of(names))));
  }
}
