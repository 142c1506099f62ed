package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.screens.FxEvents;
import dev.taskgauge.app.screens.Screenshots;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Somebody who looks at another tab is told that an experiment has ended, and led to it. */
final class EndNoticeViewTest extends OpenWindow {
  private static final int PATIENCE_SECONDS = 30;
  private static final double ALMOST_OPAQUE = 0.99;

  private final ScriptedEngine engine = new ScriptedEngine();

  @Override
  Engine engine() {
    return engine;
  }

  @Test
  void aClickOnTheNoticeShowsTheResults() throws Exception {
    run("2,4");
    choose("tab-fleet");
    boolean focused = window.stage().isFocused();
    engine.arrive();
    window.awaitIdle();

    Node notice = notice().orElseThrow();
    assertThat(window.text(robot, "#end-notice-text"))
        .startsWith("Finished: ")
        .endsWith(" at 4 workers");
    assertThat(notice.getScene().getWindow())
        .isInstanceOfSatisfying(
            PopupWindow.class,
            popup -> assertThat(popup.getOwnerWindow()).isSameAs(window.stage()));
    assertThat(notice.getAccessibleText()).startsWith("Finished: ");
    assertThat(window.stage().isFocused()).as("the keyboard stays").isEqualTo(focused);
    picture(notice, "light-end-notice");
    robot.interact(() -> window.theme().toggle());
    FxEvents.settle();
    picture(notice, "dark-end-notice");
    robot.interact(() -> window.theme().toggle());

    robot.clickOn(notice);
    assertThat(notice()).isEmpty();
    assertThat(charts().getSelectionModel().getSelectedItem().getId()).isNotEqualTo("tab-fleet");
  }

  @Test
  void keysShowTheResultsToo() throws Exception {
    run("2");
    choose("tab-fleet");
    engine.arrive();
    window.awaitIdle();
    assertThat(notice()).isPresent();

    robot.push(KeyCode.CONTROL, KeyCode.R);
    assertThat(notice()).isEmpty();
    assertThat(charts().getSelectionModel().getSelectedItem().getId()).isNotEqualTo("tab-fleet");
  }

  @Test
  void whoSeesTheResultsIsNotTold() throws Exception {
    run("2");
    robot.interact(() -> window.stage().requestFocus());
    engine.arrive();
    window.awaitIdle();

    assertThat(window.stage().isFocused()).isTrue();
    assertThat(notice()).isEmpty();
  }

  @Test
  void whoComesToTheResultsByHimselfIsToldNoMore() throws Exception {
    run("2");
    choose("tab-fleet");
    engine.arrive();
    window.awaitIdle();
    assertThat(notice()).isPresent();

    choose("tab-throughput");
    assertThat(notice()).isEmpty();
  }

  @Test
  void oneThatFailedLooksSoAndIsCopiedWithItsDetails() throws Exception {
    run("2");
    choose("tab-fleet");
    engine.fail("the queue is gone");
    window.awaitIdle();

    Node notice = notice().orElseThrow();
    assertThat(window.text(robot, "#end-notice-text")).startsWith("Failed: ");
    picture(notice, "light-end-notice-failed");
    assertThat(robot.lookup("#copy-problem").<Node>query().getAccessibleText())
        .isEqualTo("Copy the message and its details");
    robot.clickOn("#copy-problem");
    robot.interact(
        () ->
            assertThat(Clipboard.getSystemClipboard().getString())
                .startsWith(window.text(robot, "#problem-text") + "\n\nTaskGauge ")
                .contains("\nJava ", "BackendUnavailableException: the queue is gone"));
  }

  @Test
  void whoStoppedItIsNotTold() throws Exception {
    run("2");
    choose("tab-fleet");
    robot.clickOn("#stop");
    window.awaitIdle();

    assertThat(notice()).isEmpty();
  }

  private void run(String workers) throws Exception {
    window.type(robot, "#workers", workers);
    robot.clickOn("#run");
    window.await(window.model().waitingProperty(), waiting -> waiting);
  }

  private void choose(String tab) {
    robot.interact(
        () ->
            charts().getTabs().stream()
                .filter(each -> tab.equals(each.getId()))
                .forEach(each -> charts().getSelectionModel().select(each)));
  }

  private TabPane charts() {
    return robot.lookup("#charts").queryAs(TabPane.class);
  }

  private Optional<Node> notice() {
    FxEvents.settle();
    return robot.lookup("#end-notice").tryQuery();
  }

  private void picture(Node notice, String name) throws Exception {
    // It fades in.
    WaitForAsyncUtils.waitFor(
        PATIENCE_SECONDS,
        TimeUnit.SECONDS,
        () ->
            Stream.iterate(notice, Objects::nonNull, Node::getParent)
                .allMatch(each -> each.getOpacity() > ALMOST_OPAQUE));
    window.onFx(
        () -> {
          assertThat(Application.getUserAgentStylesheet()).isNotNull();
          Screenshots.take(notice.getScene(), name);
          return true;
        });
  }
}
