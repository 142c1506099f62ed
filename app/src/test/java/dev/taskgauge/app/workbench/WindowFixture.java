package dev.taskgauge.app.workbench;

import dev.taskgauge.app.connection.ConnectionPhase;
import dev.taskgauge.app.fx.BackgroundThreads;
import dev.taskgauge.app.screens.FxEvents;
import dev.taskgauge.app.screens.Screenshots;
import dev.taskgauge.app.screens.WindowParts;
import dev.taskgauge.app.theme.ThemeModel;
import dev.taskgauge.engine.run.ConnectionStep;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A window with its results in a folder of the test. */
final class WindowFixture {
  /** 10,000 threads on a machine that is busy with others take more than thirty to begin. */
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final BackgroundThreads background = new BackgroundThreads();
  private volatile List<ConnectionStep> connectionAnswer =
      List.of(
          new ConnectionStep(
              "ElasticMQ and DynamoDB Local",
              ConnectionStep.Outcome.UNTRIED,
              "start with the first run, and end with the window"));
  private final Stage stage;
  private final ThemeModel theme = new ThemeModel(new SimpleBooleanProperty(false));
  private final ScriptedQuestions questions;
  private final Path results;
  private final WindowView window;

  /** A window that is shown; not on the JavaFX thread. */
  static WindowFixture open(Path results, Supplier<Engine> engines) throws Exception {
    Stage stage = FxEvents.newStage();
    WindowFixture fixture =
        WaitForAsyncUtils.asyncFx(() -> new WindowFixture(stage, results, engines))
            .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    FxEvents.settle();
    return fixture;
  }

  private WindowFixture(Stage stage, Path results, Supplier<Engine> engines) {
    this.stage = stage;
    this.results = results;
    questions = new ScriptedQuestions(new StageQuestionsView(stage));
    window =
        new WindowView(
            stage,
            WindowParts.of(
                engines, settings -> connectionAnswer, results, WindowParts.WORKLOADS, background),
            theme,
            questions);
    stage.show();
  }

  /** The engine that measures, without SQS on this machine. */
  static Engine measuring() {
    return WindowParts.engine("no servers in this test");
  }

  Stage stage() {
    return stage;
  }

  ThemeModel theme() {
    return theme;
  }

  ScriptedQuestions questions() {
    return questions;
  }

  WorkbenchModel model() {
    return window.model();
  }

  /** Every point once and no warm-up: most tests look at something else. */
  WindowFixture once() throws Exception {
    onFx(
        () -> {
          model().setup().repetitionsProperty().set("1");
          model().setup().warmUpProperty().set(false);
          return true;
        });
    return this;
  }

  /** Waits until a value is what it should be, without looking at a clock. */
  <T> void await(ObservableValue<T> value, java.util.function.Predicate<T> expected)
      throws Exception {
    CompletableFuture<Void> seen = new CompletableFuture<>();
    ChangeListener<T> listener =
        (changed, before, after) -> {
          if (expected.test(after)) {
            seen.complete(null);
          }
        };
    onFx(
        () -> {
          value.addListener(listener);
          if (expected.test(value.getValue())) {
            seen.complete(null);
          }
          return true;
        });
    try {
      seen.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } finally {
      onFx(
          () -> {
            value.removeListener(listener);
            return true;
          });
    }
    FxEvents.settle();
  }

  /** What every check of the connection finds from now on. */
  void answerConnection(List<ConnectionStep> steps) {
    connectionAnswer = steps;
  }

  void awaitConnection(ConnectionPhase phase) throws Exception {
    await(window.connection().stateProperty(), state -> state.phase() == phase);
  }

  /** Waits until nothing runs, and the report of what ran is written. */
  void awaitIdle() throws Exception {
    await(model().runningProperty(), running -> !running);
    await(model().writingReportProperty(), writing -> !writing);
  }

  /**
   * Waits until nothing runs, and what came out of it has been made into charts and sentences; so
   * the chart that answers is in front.
   */
  void awaitAnswer() throws Exception {
    awaitIdle();
    WaitForAsyncUtils.waitFor(
        PATIENCE.toSeconds(), TimeUnit.SECONDS, () -> onFx(() -> model().results().isArranged()));
    FxEvents.settle();
  }

  void awaitProgress() throws Exception {
    await(model().progressProperty(), moment -> moment != null && moment.completed() > 0);
  }

  void type(FxRobot robot, String field, String text) {
    robot.interact(
        () -> {
          Node node = robot.lookup(field).query();
          if (node instanceof javafx.scene.control.ComboBox<?> box) {
            box.getEditor().setText(text);
          } else {
            ((javafx.scene.control.TextField) node).setText(text);
          }
        });
  }

  /** The text of a label, a button or the like. */
  String text(FxRobot robot, String id) {
    return robot.lookup(id).<Labeled>query().getText();
  }

  /** Whether a node is seen: neither it nor what it is in is hidden. */
  boolean isShown(FxRobot robot, String id) {
    for (Node each = robot.lookup(id).query(); each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /** The directory of the one experiment that the window has written. */
  Path onlyReport() throws Exception {
    try (Stream<Path> reports = Files.list(results)) {
      return reports.toList().get(0);
    }
  }

  /** Has the exporter write a file, and waits until it has. */
  Path export(FxRobot robot, String item, Path target) throws Exception {
    questions().answerExportTarget(target);
    robot.clickOn("#export").clickOn("#" + item);
    await(model().statusProperty(), status -> status.equals("Exported to " + target));
    return target;
  }

  void screenshot(String name) throws Exception {
    onFx(
        () -> {
          Screenshots.take(stage.getScene(), name);
          return true;
        });
  }

  <T> T onFx(Callable<T> work) throws Exception {
    return WaitForAsyncUtils.asyncFx(work).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  /** Whatever still runs is stopped. */
  void close() throws Exception {
    onFx(
        () -> {
          window.model().stop();
          return true;
        });
    awaitIdle();
    onFx(
        () -> {
          stage.close();
          return true;
        });
    background.breakOff();
  }
}
