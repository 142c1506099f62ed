package dev.taskgauge.app.background;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.fx.BackgroundThreads;
import dev.taskgauge.app.fx.FxThread;
import dev.taskgauge.app.screens.FxEvents;
import dev.taskgauge.app.screens.QuickRobot;
import dev.taskgauge.app.screens.Screenshots;
import dev.taskgauge.app.screens.ViewStage;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What is done in the background is seen while it is done, and cancelled where it can be. */
final class BackgroundWorkViewTest {
  private static final int PATIENCE_SECONDS = 30;

  private final FxRobot robot = new QuickRobot();
  private final BackgroundThreads threads = new BackgroundThreads();
  private final BackgroundWork work = new BackgroundWork(threads, new FxThread());
  private final CountDownLatch enough = new CountDownLatch(1);
  private final CompletableFuture<Boolean> interrupted = new CompletableFuture<>();

  @SuppressWarnings("NullAway.Init")
  private ViewStage view;

  @BeforeEach
  void open() throws Exception {
    view =
        ViewStage.open(
            (stage, theme) -> {
              BorderPane pane = new BorderPane();
              BackgroundWorkView button = new BackgroundWorkView(work);
              pane.setBottom(button);
              BorderPane.setAlignment(button, Pos.CENTER_RIGHT);
              return pane;
            });
    robot.interact(
        () ->
            view.stage()
                .getScene()
                .getStylesheets()
                .add(
                    Objects.requireNonNull(
                            getClass().getResource("/dev/taskgauge/app/workbench/workbench.css"))
                        .toExternalForm()));
  }

  @AfterEach
  void close() throws Exception {
    enough.countDown();
    threads.breakOff();
    view.close();
  }

  @Test
  void whatHasATitleIsShownUntilItIsDone() throws Exception {
    CompletableFuture<Void> untitled = new CompletableFuture<>();
    work.execute(() -> untitled.complete(null));
    untitled.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    FxEvents.settle();
    assertThat(button().getText()).isEmpty();
    showTasks();
    picture("background-none");
    robot.push(KeyCode.ESCAPE);

    begin();
    assertThat(button().getText()).isEqualTo("2");
    assertThat(button().getAccessibleText()).isEqualTo("Work in the background: 2");
    showTasks();
    picture("background-work");

    enough.countDown();
    awaitTasks(0);
    assertThat(button().getText()).isEmpty();
    assertThat(interrupted.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isFalse();
  }

  @Test
  void onlyWhatCanBeCancelledHasAButtonForIt() throws Exception {
    begin();
    showTasks();

    List<Node> cancel =
        robot.lookup(".task-cancel-button").queryAll().stream().filter(Node::isVisible).toList();
    assertThat(cancel).hasSize(1);
    robot.clickOn(cancel.get(0));
    assertThat(interrupted.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    awaitTasks(1);
    assertThat(work.tasks().get(0).canBeCancelled()).isFalse();
  }

  @Test
  void anErrorIsToldToWhoeverWaitsForErrors() throws Exception {
    CompletableFuture<Throwable> seen = new CompletableFuture<>();
    Runnable failing =
        work.seen(
            TitledWork.lasting(
                "Failing",
                () -> {
                  throw new IllegalStateException("as expected");
                }));
    threads.execute(
        () -> {
          try {
            failing.run();
          } catch (IllegalStateException e) {
            seen.complete(e);
          }
        });
    assertThat(seen.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).hasMessage("as expected");
    awaitTasks(0);
  }

  /** Two that go on until they may end; one of them can be cancelled. */
  private void begin() throws Exception {
    work.execute(TitledWork.lasting("Emptying the trash …", this::untilEnough));
    awaitTasks(1);
    work.execute(
        new TitledWork(
            "Exporting report.html",
            "To /home/user/experiments",
            true,
            () -> interrupted.complete(untilEnough())));
    awaitTasks(2);
  }

  private boolean untilEnough() {
    try {
      enough.await();
      return false;
    } catch (InterruptedException e) {
      return true;
    }
  }

  private void awaitTasks(int count) throws Exception {
    WaitForAsyncUtils.waitFor(
        PATIENCE_SECONDS, TimeUnit.SECONDS, () -> work.tasks().size() == count);
    FxEvents.settle();
  }

  /** Shows what is being done; a popover is there some time before what is in it is seen. */
  private void showTasks() throws Exception {
    robot.clickOn("#background-work");
    WaitForAsyncUtils.waitFor(
        PATIENCE_SECONDS,
        TimeUnit.SECONDS,
        () ->
            Stream.iterate(
                    robot.lookup("#background-tasks").query(), Objects::nonNull, Node::getParent)
                .allMatch(Node::isVisible));
    FxEvents.settle();
  }

  private Button button() {
    return robot.lookup("#background-work").queryAs(Button.class);
  }

  private void picture(String name) throws Exception {
    Scene scene = robot.lookup("#background-tasks").query().getScene();
    for (boolean dark : new boolean[] {false, true}) {
      robot.interact(() -> view.dress(dark));
      FxEvents.settle();
      robot.interact(() -> Screenshots.take(scene, (dark ? "dark-" : "light-") + name));
    }
    robot.interact(() -> view.dress(false));
  }
}
