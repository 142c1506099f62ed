package dev.taskgauge.app.workbench;

import dev.taskgauge.app.background.BackgroundWorkView;
import dev.taskgauge.app.connection.ConnectionModel;
import dev.taskgauge.app.export.Exporter;
import dev.taskgauge.app.history.HistoryQuestions;
import dev.taskgauge.app.history.OpenedExperiment;
import dev.taskgauge.app.history.StageHistoryQuestionsView;
import dev.taskgauge.app.history.SystemFileManager;
import dev.taskgauge.app.presets.LibraryModel;
import dev.taskgauge.app.runs.RunsView;
import dev.taskgauge.app.setup.SetupView;
import dev.taskgauge.app.theme.ThemeModel;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.RunRecord;
import java.io.File;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** The content of the window. */
final class WorkbenchView extends BorderPane {
  /** Which of the tabs below it is. */
  private static final int HISTORY = 1;

  private final WorkbenchModel model;
  private final LibraryModel library;

  private final SideView side;
  private final EarlierView earlier;
  private final ChartsView charts;
  private final RunsView runs;
  private final SplitPane answers;
  private final TabPane below;

  WorkbenchView(
      Stage stage,
      WindowView.Parts parts,
      WorkbenchModel model,
      LibraryModel library,
      ConnectionModel connection,
      ThemeModel theme,
      WindowQuestions questions) {
    this.model = model;
    this.library = library;
    side = new SideView(model, theme, parts);
    HistoryQuestions aboutFiles = new StageHistoryQuestionsView(stage, questions::exportTarget);
    ShownFiles files = new ShownFiles(model);
    earlier =
        new EarlierView(
            aboutFiles,
            new EarlierView.Place(parts.store(), parts.cache(), parts.background(), parts.ui()),
            model.runningProperty(),
            side.compare(),
            new Chosen(),
            files);
    getStyleClass().add("workbench");
    charts = new ChartsView(model, theme, side.tabs(), this::showAllRuns);
    Exporter exporter =
        new Exporter(
            parts.background(),
            parts.ui(),
            outcome -> {
              if (outcome.asWished()) {
                model.announce(outcome.message());
              } else {
                model.report(outcome.message());
              }
            });
    runs =
        new RunsView(
            model.rows(),
            new RunActionsView(
                model, exporter, questions, new SystemFileManager(), this::compare, parts),
            new ExperimentActionsView(files, aboutFiles, model::announce));
    model
        .currentRowProperty()
        .subscribe(
            row -> {
              if (row != null && model.earlierProperty().get() == null) {
                runs.follow(row);
              }
            });
    VBox.setVgrow(charts, Priority.ALWAYS);
    below = below();
    answers = new SplitPane(answer(), below);
    answers.setOrientation(Orientation.VERTICAL);
    answers.setDividerPositions(0.66);
    // Where text is large in a small window it wants more than there is: what is beside, above and
    // below must not lie off the edge for that.
    answers.setMinWidth(0);
    SplitPane.setResizableWithParent(below, false);
    SetupView setup =
        new SetupView(
            model.setup(),
            connection,
            () -> questions.workloadFile().ifPresent(library::openWorkload));
    PresetsView presets = new PresetsView(library, questions);
    setTop(new VBox(new ToolbarView(model, presets, theme), new ProblemView(model)));
    VBox.setVgrow(setup, Priority.ALWAYS);
    setLeft(new VBox(new NextView(model, library), setup));
    setCenter(answers);
    StatusView status =
        new StatusView(
            model,
            connection,
            new BackgroundWorkView(parts.background()),
            new ExportView(model, charts, exporter, questions));
    setBottom(new OwnLayoutView(status, status.textFontProperty()));
    new EndNoticeView(stage, model, resultsShown(), this::showResults);
    setOnDragOver(this::dragOver);
    setOnDragDropped(this::dropped);
  }

  private void showAllRuns() {
    runs.chooseNone();
  }

  private void compare(List<RunRecord> some) {
    ExperimentRecord record = model.results().record();
    if (record != null) {
      side.compare().show(record, some);
      side.showCompare();
    }
  }

  private VBox answer() {
    VBox answer = new VBox();
    answer
        .getChildren()
        .addAll(
            new EarlierBarView(model),
            charts,
            new FindingsView(
                model.results().shownProperty(),
                charts.answerProperty(),
                charts.chartShown(),
                answer.heightProperty()));
    return answer;
  }

  /** Whether what came out is before the user's eyes: a chart, or else the table of runs. */
  private ObservableValue<Boolean> resultsShown() {
    return charts
        .chartShown()
        .flatMap(shown -> model.earlierProperty().map(earlier -> false).orElse(shown));
  }

  private void showResults() {
    model.backToLatest();
    charts.showAnswer();
    below.getSelectionModel().select(0);
  }

  private TabPane below() {
    Tab runsTab = new Tab("Runs");
    runsTab.setId("tab-runs");
    TabContentView.put(runsTab, earlier.withNote(runs));
    Tab historyTab = new Tab("History");
    historyTab.setId("tab-history");
    TabContentView.put(historyTab, earlier);
    TabPane tabs = new TabPane(runsTab, historyTab);
    tabs.setId("below");
    tabs.setAccessibleText("Runs and history");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    model
        .runningProperty()
        .addListener(
            (changed, before, running) -> {
              if (running) {
                tabs.getSelectionModel().select(runsTab);
              }
            });
    return tabs;
  }

  /** Where earlier experiments are, and are searched for. */
  void showHistory() {
    below.getSelectionModel().select(HISTORY);
    // What is shown for the first time is there, and can have the focus, only after that.
    below.applyCss();
    below.layout();
    earlier.focusSearch();
  }

  /** The pane whose divider is worth remembering. */
  SplitPane answers() {
    return answers;
  }

  /** Nothing is watched any more. */
  void close() {
    side.close();
    earlier.close();
  }

  private final class Chosen implements EarlierView.Choices {
    @Override
    public void show(OpenedExperiment experiment) {
      model.show(experiment.record(), experiment.directory());
      charts.showAnswer();
    }

    @Override
    public void compare() {
      side.showCompare();
    }
  }

  private void dragOver(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    Dragboard dragboard = event.getDragboard();
    List<File> files = dragboard.hasFiles() ? dragboard.getFiles() : List.of();
    library.drop(files.stream().map(File::toPath).toList());
    event.setDropCompleted(!files.isEmpty());
    event.consume();
  }
}
