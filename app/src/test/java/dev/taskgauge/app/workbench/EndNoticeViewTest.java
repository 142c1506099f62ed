package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.Notification;
import dev.taskgauge.app.screens.Screenshots;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Somebody who looks at another tab is told that an experiment has ended, and led to it. */
final class EndNoticeViewTest {
  @TempDir Path folder;

  private final FxRobot robot = new FxRobot();
  private final ScriptedEngine engine = new ScriptedEngine();

  @SuppressWarnings("NullAway.Init")
  private WindowFixture window;

  @BeforeEach
  void open() throws Exception {
    window = WindowFixture.open(folder.resolve("reports"), () -> engine).once();
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  @Test
  void aClickOnTheNoticeShowsTheResults() throws Exception {
    run("2,4");
    choose("tab-fleet");
    boolean focused = window.stage().isFocused();
    engine.arrive();
    window.awaitIdle();

    Notification notice = notice().orElseThrow();
    assertThat(notice.getMessage()).startsWith("Finished: ").endsWith(" at 4 workers");
    assertThat(window.stage().isFocused()).as("the keyboard stays").isEqualTo(focused);
    picture(notice, "light-end-notice");
    robot.interact(() -> window.theme().toggle());
    WaitForAsyncUtils.waitForFxEvents();
    picture(notice, "dark-end-notice");
    robot.interact(() -> window.theme().toggle());

    robot.clickOn(notice);
    assertThat(notice()).isEmpty();
    assertThat(charts().getSelectionModel().getSelectedItem().getId()).isNotEqualTo("tab-fleet");
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

  private Optional<Notification> notice() {
    WaitForAsyncUtils.waitForFxEvents();
    return robot.lookup("#end-notice").tryQueryAs(Notification.class);
  }

  private void picture(Notification notice, String name) throws Exception {
    window.onFx(
        () -> {
          assertThat(Application.getUserAgentStylesheet()).isNotNull();
          Screenshots.take(notice.getScene(), name);
          return true;
        });
  }
}
