package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.screens.FxEvents;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** What stood in the window as dots, or took room for nothing, where it is 1280 pixels wide. */
final class NarrowWindowTest extends OpenWindow {
  private static final double WIDTH = 1_280;

  @Test
  void theExportMenuWasDotsBesideALongStatus() throws Exception {
    window.onFx(
        () -> {
          window.stage().setWidth(WIDTH);
          window.model().announce("Results are in a folder with a long name, ".repeat(10));
          return true;
        });
    FxEvents.settle();
    layOut();

    assertThat(shownText(robot.lookup("#export").query())).isEqualTo("Export");
  }

  @Test
  void howFarARunIsWasCutAndItsFiguresStoodOverAnEmptyLine() throws Exception {
    window.onFx(
        () -> {
          window.stage().setWidth(WIDTH);
          return true;
        });
    window.type(robot, "#length", "1 ms");
    window.type(robot, "#count", "100000");
    window.type(robot, "#workers", "1");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    window.awaitProgress();

    // In one step: meanwhile the run goes on, and its next moment says another number.
    window.onFx(
        () -> {
          layOutNow();
          Labeled percent = percent();
          assertThat(shownText(percent)).isEqualTo(percent.getText()).endsWith(" %");
          return true;
        });
    double figures =
        robot.lookup("#rate").query().getParent().getParent().getLayoutBounds().getHeight();
    double header = ((Region) robot.lookup(".live-header").query()).getHeight();
    assertThat(header).as("height of the header of the live chart").isLessThan(1.5 * figures);
  }

  /** What stands beside the bar of the run in progress. */
  private Labeled percent() {
    Node bar =
        robot
            .from(robot.lookup("#runs").queryAll())
            .lookup(".progress-bar")
            .queryAs(ProgressBar.class);
    return (Labeled)
        bar.getParent().getChildrenUnmodifiable().stream()
            .filter(Labeled.class::isInstance)
            .findFirst()
            .orElseThrow();
  }

  private static String shownText(Node labeled) {
    return ((Text) labeled.lookup(".text")).getText();
  }

  private void layOut() throws Exception {
    window.onFx(
        () -> {
          layOutNow();
          return true;
        });
  }

  private void layOutNow() {
    window.stage().getScene().getRoot().applyCss();
    window.stage().getScene().getRoot().layout();
  }
}
