package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.taskgauge.app.screens.ShownControls;
import dev.taskgauge.engine.experiment.ExperimentFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds of every control, in whatever state the window is. */
final class EveryStateTest extends OpenWindow {
  private final ScriptedEngine engine = new ScriptedEngine();
  private final Set<String> twice = new TreeSet<>();
  private final Set<String> nameless = new TreeSet<>();
  private final Set<String> meaningless = new TreeSet<>();
  private int states;

  @Override
  WindowFixture open(Path reports) throws Exception {
    WindowStates.fill(reports);
    return super.open(reports);
  }

  @Override
  Engine engine() {
    return engine;
  }

  @TestFactory
  Stream<DynamicTest> everyControl() throws Exception {
    WindowStates all = new WindowStates(window, robot);
    all.forEach(this::look);
    window.onFx(this::openAsAWhole);
    window.onFx(
        () -> {
          all.below("tab-runs");
          window.model().report("something went wrong");
          window.model().run();
          return true;
        });
    window.await(window.model().waitingProperty(), waiting -> waiting);
    window.onFx(
        () -> {
          look("running");
          return true;
        });
    engine.arrive();
    window.awaitIdle();
    return Stream.of(
        dynamicTest("was looked at in many states", () -> assertThat(states).isGreaterThan(50)),
        dynamicTest("has a letter of its own, if any", () -> assertThat(twice).isEmpty()),
        dynamicTest("has a name for screen readers", () -> assertThat(nameless).isEmpty()),
        dynamicTest(
            "of the left pane says what it means", () -> assertThat(meaningless).isEmpty()));
  }

  private boolean openAsAWhole() throws Exception {
    window
        .model()
        .setup()
        .open(
            ExperimentFile.parse(
                """
                { "version": 1, "name": "Opened",
                  "workload": { "kind": "sleep", "length": "5ms", "tasks": 20 },
                  "backend": "LOCAL", "workers": [3, 7] }
                """,
                "opened.json",
                Map.of()));
    window.stage().getScene().getRoot().applyCss();
    window.stage().getScene().getRoot().layout();
    look("opened");
    return true;
  }

  private void look(String state) {
    states++;
    Scene scene = window.stage().getScene();
    ShownControls.lettersGivenTwice(scene).forEach(each -> twice.add(each + " in " + state));
    nameless.addAll(ShownControls.nameless(scene));
    Node setup = scene.lookup(".setup");
    ShownControls.shown(scene).stream()
        .filter(node -> isIn(node, setup) && node instanceof Control && node.isFocusTraversable())
        // What they open says enough.
        .filter(node -> !(node instanceof TitledPane || node instanceof Hyperlink))
        .map(Control.class::cast)
        .filter(control -> control.getTooltip() == null || isBlank(control.getAccessibleHelp()))
        .forEach(control -> meaningless.add(String.valueOf(control.getId())));
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  private static boolean isIn(Node node, Node place) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (each.equals(place)) {
        return true;
      }
    }
    return false;
  }
}
