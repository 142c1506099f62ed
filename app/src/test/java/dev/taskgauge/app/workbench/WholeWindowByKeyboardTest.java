package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.screens.FxEvents;
import dev.taskgauge.app.screens.ShownControls;
import dev.taskgauge.app.setup.BackEnd;
import dev.taskgauge.app.setup.BackEndModel;
import dev.taskgauge.app.setup.SqsWhere;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.ExperimentFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.testfx.robot.KeyboardRobot;
import org.testfx.util.WaitForAsyncUtils;

/** All of the window without a mouse: every action has a key, and Tab goes as one reads. */
final class WholeWindowByKeyboardTest extends OpenWindow {
  private static final int PATIENCE_SECONDS = 30;
  private static final int MOST_STEPS = 120;

  /** In the order in which they are read. */
  private static final List<String> REGIONS =
      List.of(
          ".toolbar",
          ".problem-banner",
          ".setup",
          ".earlier-bar",
          "#charts",
          "#findings",
          "#below",
          ".status");

  @Override
  WindowFixture open(Path reports) throws Exception {
    WindowStates.fill(reports);
    return super.open(reports);
  }

  @Override
  Engine engine() {
    return new ScriptedEngine();
  }

  @Test
  void theHistoryIsSearchedAndComparedByKeyboardAlone() throws Exception {
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
    TableView<?> history = node("#history-table");
    await(() -> history.getItems().size() == 2);
    assertThat(focused().getId()).isEqualTo("history-search");
    press(KeyCode.DOWN);
    press(KeyCode.CONTROL, KeyCode.A);
    press(KeyCode.ENTER);
    await(() -> robot.lookup("#compare-table").tryQuery().isPresent());
    TableView<?> compared = node("#compare-table");
    await(() -> !compared.getItems().isEmpty());
    press(KeyCode.ALT, KeyCode.Y);
    assertThat(this.<ToggleButton>node("#compare-efficiency").isSelected()).isTrue();
    // It is worked out on other threads, and until then what was compared before is copied.
    await(
        () ->
            compared.getColumns().stream()
                .anyMatch(
                    column -> ((Labeled) column.getGraphic()).getText().equals("efficiency")));
    press(KeyCode.ALT, KeyCode.P);
    assertThat(clipboard()).contains("\t").contains("efficiency");
  }

  @Test
  void theWindowIsUsedByItsKeysAlone() throws Exception {
    press(KeyCode.ALT, KeyCode.Q);
    assertThat(window.model().setup().backEnd().chosenProperty().get()).isEqualTo(BackEnd.SQS);
    press(KeyCode.ALT, KeyCode.L);
    assertThat(window.model().setup().backEnd().chosenProperty().get()).isEqualTo(BackEnd.LOCAL);
    press(KeyCode.ALT, KeyCode.D);
    assertThat(this.<TitledPane>node("#advanced").isExpanded()).isTrue();
    press(KeyCode.ALT, KeyCode.U);
    assertThat(window.model().setup().warmUpProperty().get()).isTrue();
    press(KeyCode.ALT, KeyCode.U);
    boolean perWorker = window.model().setup().perWorkerProperty().get();
    press(KeyCode.ALT, KeyCode.O);
    assertThat(window.model().setup().perWorkerProperty().get()).isEqualTo(!perWorker);
    press(KeyCode.ALT, KeyCode.W);
    assertThat(focused().getId()).isEqualTo("workers");
    press(KeyCode.CONTROL, KeyCode.T);
    assertThat(window.theme().darkProperty().get()).isTrue();
    assertThat(focused().getId()).as("whoever writes stays there").isEqualTo("workers");

    String preset = this.<Labeled>node("#presets").getText();
    press(KeyCode.CONTROL, KeyCode.P);
    press(KeyCode.DOWN);
    press(KeyCode.DOWN);
    press(KeyCode.ENTER);
    assertThat(this.<Labeled>node("#presets").getText()).isNotEqualTo(preset);
    Path saved = folder.resolve("saved.json");
    window.questions().answerExportTarget(saved);
    press(KeyCode.CONTROL, KeyCode.S);
    await(() -> Files.exists(saved));
    assertThat(ExperimentFile.read(saved, Map.of())).isEqualTo(chosen());
    press(KeyCode.CONTROL, KeyCode.B);
    assertThat(popups()).isNotEmpty();
    assertThat(
            window.onFx(
                () ->
                    popups().stream()
                        .flatMap(each -> ShownControls.nameless(each).stream())
                        .toList()))
        .isEmpty();
    press(KeyCode.ESCAPE);
    assertThat(popups()).isEmpty();

    window.onFx(() -> report("something went wrong"));
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
    assertThat(clipboard()).isEqualTo("something went wrong");
    press(KeyCode.ALT, KeyCode.R);
    window.await(window.model().waitingProperty(), waiting -> waiting);
    press(KeyCode.ALT, KeyCode.S);
    window.awaitIdle();
    assertThat(window.model().statusProperty().get()).isEqualTo("Stopped");
    press(KeyCode.F5);
    window.await(window.model().waitingProperty(), waiting -> waiting);
    press(KeyCode.ESCAPE);
    window.awaitIdle();
    window.onFx(() -> report("something went wrong"));
    press(KeyCode.ESCAPE);
    assertThat(window.model().problemProperty().get()).isEmpty();
  }

  @Test
  void tabGoesThroughTheWindowAsItIsRead() throws Exception {
    WindowStates states = new WindowStates(window, robot);
    states.openAndCompare();
    List<String> wrong = new ArrayList<>();
    window.onFx(
        () -> {
          this.<TitledPane>node("#advanced").setExpanded(true);
          states.below("tab-history");
          this.<ToggleButton>node("#history-more-filters").setSelected(true);
          for (String tab : List.of("tab-throughput", "tab-compare")) {
            states.above(tab);
            wrong.addAll(outOfOrder(tab));
          }
          BackEndModel backEnd = window.model().setup().backEnd();
          backEnd.chosenProperty().set(BackEnd.SQS);
          wrong.addAll(outOfOrder("SQS on this machine"));
          backEnd.whereProperty().set(SqsWhere.AWS);
          backEnd.regionProperty().set("eu-central-1");
          states.above("tab-fleet");
          states.below("tab-runs");
          for (String pane : List.of("#start-here", "#start-elsewhere")) {
            this.<TitledPane>node(pane).setExpanded(true);
            wrong.addAll(outOfOrder(pane));
          }
          return true;
        });
    assertThat(wrong).isEmpty();
  }

  /** Pairs of controls, of which the second one is read first. */
  private List<String> outOfOrder(String state) {
    Scene scene = window.stage().getScene();
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    this.<Node>node("#presets").requestFocus();
    Node first = scene.getFocusOwner();
    Node before = first;
    List<String> wrong = new ArrayList<>();
    List<String> walked = new ArrayList<>();
    for (int step = 0; step < MOST_STEPS; step++) {
      Event.fireEvent(before, event(KeyEvent.KEY_PRESSED, List.of(KeyCode.TAB)));
      Node next = scene.getFocusOwner();
      walked.add(String.valueOf(next.getId()));
      if (next.equals(first)) {
        break;
      }
      int left = region(before);
      int entered = region(next);
      if (entered < left || (entered == left && !ShownControls.isReadBefore(before, next))) {
        wrong.add(state + ": " + before + " before " + next);
      }
      before = next;
    }
    assertThat(walked).as("a circle").endsWith("presets").hasSizeGreaterThan(25);
    return wrong;
  }

  private int region(Node node) {
    Scene scene = window.stage().getScene();
    return IntStream.range(0, REGIONS.size())
        .filter(
            region -> {
              Node place = scene.lookup(REGIONS.get(region));
              for (Node each = node; each != null; each = each.getParent()) {
                if (each.equals(place)) {
                  return true;
                }
              }
              return false;
            })
        .findFirst()
        .orElseThrow(() -> new AssertionError(node + " is nowhere"));
  }

  private @Nullable Experiment chosen() {
    return window.model().setup().resultProperty().get().experiment();
  }

  private boolean report(String problem) {
    window.model().report(problem);
    return true;
  }

  private static List<Scene> popups() {
    return Window.getWindows().stream()
        .filter(PopupWindow.class::isInstance)
        .map(Window::getScene)
        .toList();
  }

  private String clipboard() throws Exception {
    return window.onFx(() -> Clipboard.getSystemClipboard().getString());
  }

  private Node focused() throws Exception {
    return window.onFx(() -> window.stage().getScene().getFocusOwner());
  }

  @SuppressWarnings("TypeParameterUnusedInFormals") // Whoever asks knows what has the id.
  private <T extends Node> T node(String id) {
    return robot.lookup(id).query();
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
    FxEvents.settle();
  }

  /** Without the rest that TestFX takes after each key. */
  private void press(KeyCode... codes) {
    KeyboardRobot keys = robot.robotContext().getKeyboardRobot();
    for (KeyCode code : codes) {
      keys.pressNoWait(code);
    }
    for (int index = codes.length - 1; index >= 0; index--) {
      keys.releaseNoWait(codes[index]);
    }
    FxEvents.settle();
  }

  private static KeyEvent event(EventType<KeyEvent> type, List<KeyCode> codes) {
    return new KeyEvent(
        type,
        "",
        "",
        codes.get(codes.size() - 1),
        codes.contains(KeyCode.SHIFT),
        codes.contains(KeyCode.CONTROL),
        codes.contains(KeyCode.ALT),
        false);
  }
}
