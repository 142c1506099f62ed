package dev.taskgauge.app.runs;

import atlantafx.base.theme.Styles;
import dev.taskgauge.engine.experiment.BackendText;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.run.RunProgress;
import dev.taskgauge.engine.task.WorkloadText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** The table of the runs. */
public final class RunsView extends TableView<RunRow> {
  private static final String NUMBER = "number";
  private static final int ROWS_BEFORE = 2;
  private static final PseudoClass WARM_UP = PseudoClass.getPseudoClass("warm-up");
  private static final List<String> STATES =
      Arrays.stream(RunState.values()).map(RunsView::style).toList();

  /** What can be done with runs. */
  public interface Commands {
    /** Puts a text onto the clipboard. */
    void copy(String text);

    /** Writes a row a run to a file that the user chooses. */
    void export(List<RunRecord> runs);

    /** Writes a row a sample to a file that the user chooses. */
    void exportTimeline(List<RunRecord> runs);

    /** Shows the folder of the experiment that is shown. */
    void openFolder();

    /** Whether there is such a folder. */
    ObservableValue<Boolean> hasFolder();

    /** Forgets the runs that ended. */
    void clear();
  }

  /** Shows the rows. */
  public RunsView(ObservableList<RunRow> rows, Commands commands) {
    super(rows);
    setId("runs");
    setAccessibleText("Runs");
    getStyleClass().addAll("runs", Styles.DENSE);
    setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
    setPlaceholder(new Label("No runs yet: press Run (Ctrl+Enter)"));
    getColumns().add(stateColumn());
    getColumns()
        .add(
            fixed(
                "workers",
                "Number of worker slots",
                row -> WorkloadText.count(row.settings().slots())));
    getColumns().add(words("task", "What each task does", RunRow::taskName));
    TableColumn<RunRow, String> repetition =
        words("rep", "Which repetition; warm-up runs are in no figure", RunRow::repetition);
    repetition.setPrefWidth(92);
    getColumns().add(repetition);
    TableColumn<RunRow, String> backEnd =
        words(
            "back end",
            "The back end and its settings that are not the usual ones",
            row -> BackendText.name(row.settings().backend()));
    backEnd.setPrefWidth(150);
    showWhereAny(backEnd, rows, row -> !row.settings().backend().equals(LocalSettings.DEFAULT));
    getColumns().add(backEnd);
    TableColumn<RunRow, String> tasks = live("tasks", "Tasks of the run", RunText::tasks);
    tasks.setPrefWidth(84);
    getColumns().add(tasks);
    getColumns().add(live("elapsed", "From the first task to the last result", RunText::elapsed));
    TableColumn<RunRow, String> throughput =
        live("tasks/s", "Tasks completed ÷ elapsed", RunText::throughput);
    throughput.setPrefWidth(90);
    getColumns().add(throughput);
    getColumns().add(live("efficiency", "Ideal ÷ elapsed", RunText::efficiency));
    getColumns()
        .add(
            live(
                "service p99",
                "99 % of the tasks took no longer than this, from start to end",
                RunText::p99));
    getColumns()
        .add(live("lost", "Part of the workers' time that was not nominal work", RunText::lost));
    TableColumn<RunRow, String> requests =
        live(
            "requests",
            "Requests to SQS and DynamoDB; the rows say more when pointed at",
            RunText::requests);
    requests.setPrefWidth(94);
    showWhereAny(requests, rows, row -> row.settings().backend() instanceof SqsSettings);
    getColumns().add(requests);
    setRowFactory(table -> new MarkedRow());
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setContextMenu(new RunMenuView(this, commands));
  }

  /** Brings the run in progress into view. */
  public void follow(RunRow row) {
    int index = getItems().indexOf(row);
    if (index >= 0) {
      scrollTo(Math.max(0, index - ROWS_BEFORE));
    }
  }

  private static TableColumn<RunRow, RunRow.Content> stateColumn() {
    TableColumn<RunRow, RunRow.Content> column = new TableColumn<>();
    header(column, "state", "Where the run is");
    column.setPrefWidth(100);
    column.setCellValueFactory(cell -> cell.getValue().contentProperty());
    column.setCellFactory(ignored -> new StateCell());
    return column;
  }

  private static TableColumn<RunRow, String> words(
      String name, String help, Function<RunRow, String> text) {
    TableColumn<RunRow, String> column = fixed(name, help, text);
    column.getStyleClass().remove(NUMBER);
    column.setPrefWidth(100);
    return column;
  }

  private static TableColumn<RunRow, String> fixed(
      String name, String help, Function<RunRow, String> text) {
    return column(name, help, row -> row.contentProperty().map(content -> text.apply(row)));
  }

  private static TableColumn<RunRow, String> live(
      String name, String help, Function<RunRow.Content, String> text) {
    return column(name, help, row -> row.contentProperty().map(text));
  }

  private static TableColumn<RunRow, String> column(
      String name, String help, Function<RunRow, ObservableValue<String>> text) {
    TableColumn<RunRow, String> column = new TableColumn<>();
    header(column, name, help);
    column.getStyleClass().add(NUMBER);
    column.setPrefWidth(20 + 7.5 * Math.max(6, name.length()));
    column.setCellValueFactory(cell -> text.apply(cell.getValue()));
    return column;
  }

  /** A column that says the same of every run only takes room. */
  private static void showWhereAny(
      TableColumn<RunRow, String> column, ObservableList<RunRow> rows, Predicate<RunRow> any) {
    column
        .visibleProperty()
        .bind(Bindings.createBooleanBinding(() -> rows.stream().anyMatch(any), rows));
  }

  private static void header(TableColumn<?, ?> column, String name, String help) {
    Label label = new Label(name);
    label.setTooltip(new Tooltip(help));
    column.setGraphic(label);
    column.setSortable(false);
    column.setReorderable(false);
  }

  /** Marks what warms up, and says what the run cost its queue, when pointed at. */
  private static final class MarkedRow extends TableRow<RunRow> {
    private final Tooltip details = new Tooltip();

    MarkedRow() {
      ObservableValue<String> text =
          itemProperty()
              .flatMap(row -> row.contentProperty().map(content -> details(row, content)))
              .orElse("");
      details.textProperty().bind(text);
      accessibleHelpProperty().bind(text);
      tooltipProperty().bind(text.map(lines -> lines.isEmpty() ? null : details));
    }

    @Override
    protected void updateItem(@Nullable RunRow row, boolean empty) {
      super.updateItem(row, empty);
      pseudoClassStateChanged(WARM_UP, !empty && row != null && row.turn().isWarmUp());
    }

    private static String details(RunRow row, RunRow.Content content) {
      String queue = QueueText.of(content);
      return queue.isEmpty() ? "" : BackendText.name(row.settings().backend()) + "\n" + queue;
    }
  }

  private static String style(RunState state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A word, with a bar while the run is in progress. */
  private static final class StateCell extends TableCell<RunRow, RunRow.Content> {
    private final ProgressBar bar = new ProgressBar(0);
    private final Label text = new Label();
    private final HBox both = new HBox(8, bar, text);

    StateCell() {
      bar.setPrefWidth(40);
      bar.setAccessibleText("Progress of the run");
      both.getStyleClass().add("centred-row");
      HBox.setHgrow(text, Priority.ALWAYS);
    }

    @Override
    protected void updateItem(RunRow.@Nullable Content content, boolean empty) {
      super.updateItem(content, empty);
      getStyleClass().removeAll(STATES);
      if (empty || content == null) {
        setText(null);
        setGraphic(null);
        return;
      }
      RunProgress progress = content.progress();
      if (progress == null) {
        setGraphic(null);
        setText(RunText.state(content));
        getStyleClass().add(style(content.state()));
      } else {
        bar.setProgress(progress.fraction());
        text.setText(String.format(Locale.ROOT, "%.0f %%", 100 * progress.fraction()));
        setText(null);
        setGraphic(both);
      }
    }
  }
}
