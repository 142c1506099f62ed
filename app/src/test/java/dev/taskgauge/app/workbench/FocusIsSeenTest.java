package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.taskgauge.app.screens.FxEvents;
import dev.taskgauge.app.theme.ThemeChoice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TitledPane;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.testfx.robot.KeyboardRobot;

/** "Focus is visible": what Tab comes to looks otherwise than when Tab has left it. */
final class FocusIsSeenTest extends OpenWindow {
  private static final int MANY = 80;

  /** Some rings are drawn around a control; nothing else is as near. */
  private static final int AROUND_PIXELS = 3;

  /** A ring of two pixels around the smallest check box has more. */
  private static final int LEAST_PIXELS = 100;

  /** What the window looks like while something has the focus. */
  private record Step(String name, Image picture, Bounds place) {}

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
    List<Step> steps = walk();
    Map<String, Integer> unseen = new LinkedHashMap<>();
    for (int step = 0; step + 1 < steps.size(); step++) {
      int changed = changed(steps.get(step), steps.get(step + 1));
      if (changed < LEAST_PIXELS) {
        unseen.put(steps.get(step).name(), changed);
      }
    }

    assertThat(unseen)
        .as("pixels that change in %s, of %d controls", theme, steps.size())
        .isEmpty();
  }

  /** From one control to the same again. */
  private List<Step> walk() throws Exception {
    tab();
    List<Step> steps = new ArrayList<>(List.of(look()));
    Step last;
    do {
      tab();
      last = look();
      steps.add(last);
    } while (!last.name().equals(steps.get(0).name()) && steps.size() < MANY);
    return steps;
  }

  private Step look() throws Exception {
    FxEvents.settle();
    return window.onFx(
        () -> {
          Scene scene = window.stage().getScene();
          Node owner = scene.getFocusOwner();
          Bounds place = owner.localToScene(owner.getLayoutBounds());
          return new Step(nameOf(owner), scene.snapshot(null), place);
        });
  }

  private static String nameOf(Node owner) {
    Node named = owner;
    while (named.getId() == null && named.getParent() != null) {
      named = named.getParent();
    }
    return named.getId() + (named.equals(owner) ? "" : " " + owner.getTypeSelector());
  }

  /** How many pixels in and around what had the focus are others once it is elsewhere. */
  private static int changed(Step with, Step without) {
    int left = (int) Math.max(0, with.place().getMinX() - AROUND_PIXELS);
    int top = (int) Math.max(0, with.place().getMinY() - AROUND_PIXELS);
    double right = Math.min(with.picture().getWidth(), with.place().getMaxX() + AROUND_PIXELS);
    double bottom = Math.min(with.picture().getHeight(), with.place().getMaxY() + AROUND_PIXELS);
    int changed = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        int before = with.picture().getPixelReader().getArgb(x, y);
        changed += before == without.picture().getPixelReader().getArgb(x, y) ? 0 : 1;
      }
    }
    return changed;
  }

  private void tab() {
    KeyboardRobot keys = robot.robotContext().getKeyboardRobot();
    keys.pressNoWait(KeyCode.TAB);
    keys.releaseNoWait(KeyCode.TAB);
  }
}
