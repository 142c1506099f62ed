package dev.taskgauge.app.workbench;

import dev.taskgauge.app.connection.ConnectionModel;
import dev.taskgauge.app.export.Exporter;
import dev.taskgauge.app.presets.LibraryModel;
import dev.taskgauge.app.runs.RunsView;
import dev.taskgauge.app.setup.SetupView;
import dev.taskgauge.app.theme.ThemeModel;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The content of the window. */
final class WorkbenchView extends BorderPane {
  private final WorkbenchModel model;
  private final LibraryModel library;

  WorkbenchView(
      WorkbenchModel model,
      LibraryModel library,
      ConnectionModel connection,
      ThemeModel theme,
      WindowQuestions questions,
      Executor background,
      Executor ui) {
    this.model = model;
    this.library = library;
    getStyleClass().add("workbench");
    ChartsView charts = new ChartsView(model, theme, List.of());
    Exporter exporter =
        new Exporter(
            background,
            ui,
            outcome -> {
              if (outcome.written()) {
                model.announce(outcome.message());
              } else {
                model.report(outcome.message());
              }
            });
    RunsView runs = new RunsView(model.rows(), model::clear);
    model
        .currentRowProperty()
        .subscribe(
            row -> {
              if (row != null) {
                runs.follow(row);
              }
            });
    VBox.setVgrow(charts, Priority.ALWAYS);
    SplitPane answers = new SplitPane(new VBox(charts, new FindingsView(model)), runs);
    answers.setOrientation(Orientation.VERTICAL);
    answers.setDividerPositions(0.66);
    SplitPane.setResizableWithParent(runs, false);
    SetupView setup =
        new SetupView(
            model.setup(),
            connection,
            () -> questions.workloadFile().ifPresent(model.setup()::chooseFile));
    setup.disableProperty().bind(model.runningProperty());
    PresetsView presets = new PresetsView(library, questions);
    setTop(new VBox(new ToolbarView(model, presets, theme), new ProblemView(model)));
    setLeft(setup);
    setCenter(answers);
    setBottom(
        new StatusView(model, connection, new ExportView(model, charts, exporter, questions)));
    setOnDragOver(this::dragOver);
    setOnDragDropped(this::dropped);
  }

  private void dragOver(DragEvent event) {
    if (!model.runningProperty().get() && event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    Dragboard dragboard = event.getDragboard();
    List<File> files = dragboard.hasFiles() ? dragboard.getFiles() : List.of();
    if (!files.isEmpty() && !model.runningProperty().get()) {
      open(files.get(0).toPath());
    }
    event.setDropCompleted(!files.isEmpty());
    event.consume();
  }

  /** An experiment file is opened as a whole; anything else is taken for a workload file. */
  private void open(Path file) {
    if (file.toString().endsWith(".json")) {
      library.open(file);
    } else {
      model.setup().chooseFile(file);
    }
  }
}
