package dev.taskgauge.app.screens;

import dev.taskgauge.app.desk.DeskView;
import dev.taskgauge.app.fx.BackgroundThreads;
import dev.taskgauge.app.preferences.PreferencesFile;
import dev.taskgauge.app.preferences.PreferencesModel;
import dev.taskgauge.app.theme.ThemeChoice;
import dev.taskgauge.app.theme.ThemeModel;
import dev.taskgauge.app.workbench.StageQuestionsView;
import dev.taskgauge.app.workbench.WindowView;
import dev.taskgauge.app.workbench.WorkbenchModel;
import dev.taskgauge.engine.experiment.ExperimentFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window, as the program puts it together, to be looked at. */
final class PicturedWindow {
  private static final int PATIENCE_SECONDS = 120;
  private static final String NO_SERVERS =
      "SQS can not be started on this machine: DynamoDB Local is missing."
          + " Fetch it with: mvn -pl local-aws package";

  private final BackgroundThreads background = new BackgroundThreads();
  private final FxRobot robot = new QuickRobot();
  private final Stage stage;
  private final WindowView window;
  private final PreferencesModel preferences;

  /** Shows it; with results in a folder, and nothing remembered. */
  static PicturedWindow open(Path reports, Path userFolder) throws Exception {
    Stage stage = FxEvents.newStage();
    PicturedWindow window = onFx(() -> new PicturedWindow(stage, reports, userFolder));
    FxEvents.settle();
    return window;
  }

  private PicturedWindow(Stage stage, Path reports, Path userFolder) {
    this.stage = stage;
    PreferencesFile file = new PreferencesFile(userFolder);
    preferences = new PreferencesModel(file, file.read(), Runnable::run, Runnable::run);
    ThemeModel theme = new ThemeModel(new SimpleBooleanProperty(false));
    window =
        new WindowView(
            stage,
            WindowParts.of(
                () -> WindowParts.engine(NO_SERVERS),
                settings -> List.of(),
                reports,
                WindowParts.WORKLOADS,
                background),
            theme,
            new StageQuestionsView(stage));
    DeskView desk =
        new DeskView(stage, WindowParts.desk(preferences, theme, userFolder, background));
    window.addTool(desk.menu());
    stage.show();
  }

  WorkbenchModel model() {
    return window.model();
  }

  Scene scene() {
    return stage.getScene();
  }

  /** Light or dark. */
  void dress(boolean dark) throws Exception {
    on(() -> preferences.themeProperty().set(dark ? ThemeChoice.DARK : ThemeChoice.LIGHT));
  }

  /** The size of text. */
  void text(int percent) throws Exception {
    on(() -> preferences.textPercentProperty().set(percent));
  }

  /** The size of the window. */
  void size(int width, int height) throws Exception {
    on(
        () -> {
          stage.setWidth(width);
          stage.setHeight(height);
        });
  }

  /** Brings the tab with an id to the front, of the upper or of the lower ones. */
  void show(String tab) throws Exception {
    on(
        () -> {
          for (String panes : List.of("#charts", "#below")) {
            TabPane pane = robot.lookup(panes).query();
            pane.getTabs().stream()
                .filter(each -> each.getId().equals(tab))
                .forEach(pane.getSelectionModel()::select);
          }
        });
  }

  /** The ids of the upper tabs. */
  List<String> tabs() {
    TabPane charts = robot.lookup("#charts").query();
    return charts.getTabs().stream().map(each -> each.getId()).toList();
  }

  /** Measures what an experiment file says, to its end. */
  void measure(String experiment) throws Exception {
    begin(experiment);
    awaitMeasured();
  }

  /** Begins to measure it. */
  void begin(String experiment) throws Exception {
    on(
        () -> {
          try {
            model().setup().open(ExperimentFile.parse(experiment, "picture.json", Map.of()));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          model().run();
        });
  }

  /** Waits until nothing is in progress, and the report of what was is written. */
  void awaitIdle() throws Exception {
    await(model().runningProperty(), running -> !running);
    await(model().writingReportProperty(), writing -> !writing);
  }

  /** Waits until what is in progress has come to its end, and its results are shown. */
  void awaitMeasured() throws Exception {
    awaitIdle();
    await(
        model().results().shownProperty(),
        shown -> model().results().runs().isEmpty() || !shown.charts().isEmpty());
  }

  /** Opens an experiment of the history. */
  void openEarlier(String name) throws Exception {
    choose(List.of(name));
    on(() -> node("#history-table").requestFocus());
    robot.push(KeyCode.ENTER);
    await(model().statusProperty(), status -> status.startsWith("From "));
    await(model().results().shownProperty(), shown -> !shown.charts().isEmpty());
    show("tab-runs");
  }

  /** Compares experiments of the history. */
  void compare(String first, String second) throws Exception {
    choose(List.of(first, second));
    on(() -> ((Button) node("#history-compare")).fire());
    // The records are read first, and only then is the tab in the scene.
    WaitForAsyncUtils.waitFor(
        PATIENCE_SECONDS,
        TimeUnit.SECONDS,
        () ->
            robot.lookup("#compare-table").queryAllAs(TableView.class).stream()
                .anyMatch(table -> !table.getItems().isEmpty()));
    FxEvents.settle();
  }

  private void choose(List<String> names) throws Exception {
    show("tab-history");
    TableView<?> history = (TableView<?>) node("#history-table");
    WaitForAsyncUtils.waitFor(
        PATIENCE_SECONDS, TimeUnit.SECONDS, () -> rows(history, names).length == names.size());
    on(
        () -> {
          int[] rows = rows(history, names);
          history.getSelectionModel().clearSelection();
          history.getSelectionModel().selectIndices(rows[0], rows);
        });
  }

  private static int[] rows(TableView<?> history, List<String> names) {
    return IntStream.range(0, history.getItems().size())
        .filter(
            row -> names.stream().anyMatch(String.valueOf(history.getItems().get(row))::contains))
        .toArray();
  }

  /** A picture of all of it, at its size. */
  void take(String name) throws Exception {
    FxEvents.settle();
    on(() -> Screenshots.take(scene(), name));
  }

  /** The same on a screen with twice as many pixels. */
  void takeTwice(String name) throws Exception {
    on(() -> Screenshots.take(scene(), name, 2));
  }

  /** The same in a window of another size. */
  void take(String name, int width, int height) throws Exception {
    on(() -> Screenshots.take(scene(), name, width, height));
  }

  <T> void await(ObservableValue<T> value, Predicate<T> expected) throws Exception {
    WaitForAsyncUtils.waitFor(
        PATIENCE_SECONDS,
        TimeUnit.SECONDS,
        onFx(() -> Bindings.createBooleanBinding(() -> expected.test(value.getValue()), value)));
    FxEvents.settle();
  }

  Node node(String id) {
    return robot.lookup(id).query();
  }

  /** How far to the right something reaches, from the left edge of the window. */
  double rightEdge(String id) throws Exception {
    return onFx(
        () -> {
          Node node = node(id);
          return node.localToScene(node.getLayoutBounds()).getMaxX();
        });
  }

  void on(Runnable work) throws Exception {
    onFx(
        () -> {
          work.run();
          return true;
        });
    FxEvents.settle();
  }

  private static <T> T onFx(Callable<T> work) throws Exception {
    return WaitForAsyncUtils.asyncFx(work).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  void close() throws Exception {
    on(model()::stop);
    awaitIdle();
    on(stage::close);
    background.breakOff();
  }
}
