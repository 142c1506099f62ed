package dev.taskgauge.app.workbench;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.taskgauge.app.background.BackgroundWork;
import dev.taskgauge.app.connection.ConnectionCheck;
import dev.taskgauge.app.connection.ConnectionModel;
import dev.taskgauge.app.fleet.FleetSource;
import dev.taskgauge.app.fleet.WorkersHere;
import dev.taskgauge.app.presets.LibraryModel;
import dev.taskgauge.app.setup.SetupModel;
import dev.taskgauge.app.theme.ThemeModel;
import dev.taskgauge.engine.result.RunStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** The window: puts models and views together on a stage. */
public final class WindowView {
  /**
   * What the window works with.
   *
   * @param engines makes an engine for each experiment
   * @param connectionCheck tries whether SQS can be reached
   * @param fleet where workers of a queue are seen
   * @param workersHere makes what starts worker processes from the window
   * @param store where results are written from the next experiment on
   * @param cache the user's folder for what can be made anew
   * @param workloads the folder in which experiment and workload files are looked for
   * @param background where experiments run and files are read and written, and what tells of it
   * @param ui hands over to the JavaFX thread
   */
  public record Parts(
      Supplier<Engine> engines,
      ConnectionCheck connectionCheck,
      FleetSource fleet,
      WorkersHere.Maker workersHere,
      ObservableValue<RunStore> store,
      Path cache,
      Path workloads,
      BackgroundWork background,
      Executor ui) {}

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  private final Stage stage;
  private final WorkbenchModel model;
  private final ConnectionModel connection;
  private final WorkbenchView content;

  /** Fills the stage; does not show it. */
  public WindowView(Stage stage, Parts parts, ThemeModel theme, WindowQuestions questions) {
    this.stage = stage;
    SetupModel setup = new SetupModel(parts.background(), parts.ui());
    model =
        new WorkbenchModel(
            setup, parts.engines(), parts.store()::getValue, parts.background(), parts.ui());
    LibraryModel library =
        new LibraryModel(setup, parts.workloads(), parts.background(), parts.ui(), new Outcomes());
    connection = new ConnectionModel(parts.connectionCheck(), parts.background(), parts.ui());
    setup
        .resultProperty()
        .addListener((changed, before, result) -> connection.aim(result.connection()));
    model.waitingProperty().addListener(changed -> connection.serversMayRun());
    content = new WorkbenchView(stage, parts, model, library, connection, theme, questions);
    Scene scene = new Scene(content, WIDTH, HEIGHT);
    String ownSheet =
        Objects.requireNonNull(WindowView.class.getResource("workbench.css")).toExternalForm();
    scene.getStylesheets().add(ownSheet);
    Runnable dress =
        () ->
            Application.setUserAgentStylesheet(
                theme.darkProperty().get()
                    ? new PrimerDark().getUserAgentStylesheet()
                    : new PrimerLight().getUserAgentStylesheet());
    theme.darkProperty().addListener((changed, before, after) -> dress.run());
    dress.run();
    addKeys(scene);
    stage.setTitle("TaskGauge");
    stage.setScene(scene);
    stage.setMinWidth(900);
    stage.setMinHeight(600);
    WindowClosing closing = new WindowClosing(model, questions::closeDuringRun, stage::close);
    stage.setOnCloseRequest(
        event -> {
          if (!closing.requested()) {
            event.consume();
          }
        });
    stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> content.close());
    stage.setOnShown(event -> scene.lookup("#run").requestFocus());
  }

  /** What the window shows. */
  public WorkbenchModel model() {
    return model;
  }

  /** Whether SQS can be reached. */
  public ConnectionModel connection() {
    return connection;
  }

  private final class Outcomes implements LibraryModel.Outcomes {
    @Override
    public void done(String what) {
      model.announce(what);
    }

    @Override
    public void failed(String what) {
      model.report(what);
    }
  }

  /** Puts a control at the end of the bar at the top. */
  public void addTool(Node tool) {
    ((Pane) stage.getScene().lookup(".toolbar")).getChildren().add(tool);
  }

  /** The panes whose dividers are worth remembering, always in the same order. */
  public List<SplitPane> dividers() {
    return List.of(content.answers());
  }

  private void addKeys(Scene scene) {
    KeyCombination run = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    scene.getAccelerators().put(run, model::run);
    scene.getAccelerators().put(new KeyCodeCombination(KeyCode.F5), model::run);
    scene.getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), this::escape);
    KeyCombination history =
        new KeyCodeCombination(KeyCode.H, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    scene.getAccelerators().put(history, content::showHistory);
  }

  /** A run is stopped first: what went wrong stays until it is over. */
  private void escape() {
    if (model.runningProperty().get()) {
      model.stop();
    } else {
      model.dismissProblem();
    }
  }
}
