package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.taskgauge.app.screens.FxEvents;
import dev.taskgauge.app.theme.ThemeChoice;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TitledPane;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** "Focus is visible": what Tab comes to looks otherwise than when Tab has left it. */
final class FocusIsSeenTest extends OpenWindow {
  private static final int MANY = 80;
  private static final int FEW = 15;

  /** Some rings are drawn around a control; nothing else is as near. */
  private static final int AROUND_PIXELS = 3;

  /** A ring of two pixels around the smallest check box has more. */
  private static final int LEAST_PIXELS = 100;

  /**
   * What the window looks like while something has the focus.
   *
   * @param owner has it
   * @param placeOfBefore where that is now which had it before
   */
  private record Step(Node owner, Image picture, Bounds place, Bounds placeOfBefore) {}

  @Override
  WindowFixture open(Path reports) throws Exception {
    WindowStates.fill(reports);
    return super.open(reports);
  }

  @TestFactory
  Stream<DynamicTest> whateverTabComesToIsSeen() {
    return Stream.of(
        inBothThemes("as opened", () -> {}),
        inBothThemes("with results, SQS and Advanced", this::openAll),
        inBothThemes("with Compare and History", () -> bringToFront("tab-compare", "tab-history")),
        inBothThemes("with Fleet", () -> bringToFront("tab-fleet", "tab-history")));
  }

  private DynamicTest inBothThemes(String state, Executable makeIt) {
    return dynamicTest(
        state,
        () -> {
          makeIt.execute();
          assertIsSeen(ThemeChoice.LIGHT);
          assertIsSeen(ThemeChoice.DARK);
        });
  }

  private void openAll() throws Exception {
    new WindowStates(window, robot).openAndCompare();
    robot.clickOn("#back-end-sqs");
    robot.interact(() -> robot.lookup("#advanced").<TitledPane>query().setExpanded(true));
  }

  private void bringToFront(String above, String below) {
    WindowStates states = new WindowStates(window, robot);
    robot.interact(
        () -> {
          states.above(above);
          states.below(below);
        });
  }

  private void assertIsSeen(ThemeChoice theme) throws Exception {
    robot.interact(() -> window.theme().choiceProperty().set(theme));
    Map<String, Integer> unseen = new LinkedHashMap<>();
    tab();
    Step first = look(null);
    Step with = first;
    int controls = 0;
    do {
      tab();
      Step without = look(with.owner());
      int changed = changed(with, without);
      if (changed < LEAST_PIXELS) {
        unseen.put(idOf(with.owner()), changed);
      }
      with = without;
      controls++;
    } while (!with.owner().equals(first.owner()) && controls < MANY);

    assertThat(controls).as("controls until it comes round").isBetween(FEW, MANY - 1);
    assertThat(unseen).as("pixels that change in %s, of %d controls", theme, controls).isEmpty();
  }

  private Step look(@Nullable Node before) throws Exception {
    FxEvents.settle();
    return window.onFx(
        () -> {
          Scene scene = window.stage().getScene();
          Node owner = scene.getFocusOwner();
          return new Step(owner, scene.snapshot(null), place(owner), place(before));
        });
  }

  private static Bounds place(@Nullable Node node) {
    return node == null ? new BoundingBox(0, 0, 0, 0) : node.localToScene(node.getLayoutBounds());
  }

  /** How many pixels in and around what had the focus are others once it is elsewhere. */
  private static int changed(Step with, Step without) {
    // What scrolls has moved meanwhile.
    int down = (int) (without.placeOfBefore().getMinY() - with.place().getMinY());
    Bounds place = with.place();
    Image picture = with.picture();
    int changed = 0;
    for (int y = (int) place.getMinY() - AROUND_PIXELS; y < place.getMaxY() + AROUND_PIXELS; y++) {
      for (int x = (int) place.getMinX() - AROUND_PIXELS;
          x < place.getMaxX() + AROUND_PIXELS;
          x++) {
        if (isIn(picture, x, y) && isIn(picture, x, y + down)) {
          int before = picture.getPixelReader().getArgb(x, y);
          int after = without.picture().getPixelReader().getArgb(x, y + down);
          changed += before == after ? 0 : 1;
        }
      }
    }
    return changed;
  }

  private static boolean isIn(Image picture, int x, int y) {
    return x >= 0 && y >= 0 && x < picture.getWidth() && y < picture.getHeight();
  }
}
