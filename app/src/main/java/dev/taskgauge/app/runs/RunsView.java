package dev.taskgauge.app.runs;

import atlantafx.base.theme.Styles;
import dev.taskgauge.app.tables.FittedColumnsView;
import dev.taskgauge.app.tables.HeldKeyView;
import dev.taskgauge.app.tables.MenuKeyView;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.run.RunProgress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** The table of the runs. */
public final class RunsView extends TableView<RunRow> {
  private static final String NUMBER = "number";
  private static final int ROWS_BEFORE = 2;
  private static final List<String> STATES =
      Arrays.stream(RunState.values()).map(RunsView::style).toList();

  private final FittedColumnsView widths = FittedColumnsView.of(this);

  /** What can be done with runs. */
  public interface Commands {
    /** Shows these runs by themselves in the charts; of none, all of them together. */
    void choose(List<RunRow> rows);

    /** Shows these runs side by side, with their differences. */
    void compare(List<RunRecord> runs);

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
  public RunsView(ObservableList<RunRow> rows, Commands commands, ExperimentCommands experiment) {
    super(rows);
    setId("runs");
    setAccessibleText("Runs");
    getStyleClass().addAll("runs", Styles.DENSE);
    setPlaceholder(new Label("No runs yet: press Run (Ctrl+Enter)"));
    addColumns(rows);
    setRowFactory(table -> new MarkedRowView());
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    getSelectionModel()
        .getSelectedItems()
        .addListener((InvalidationListener) changed -> commands.choose(chosen()));
    MenuKeyView.in(this);
    HeldKeyView.in(this, KeyCode.DELETE, KeyCode.BACK_SPACE);
    setContextMenu(new RunMenuView(this, commands, experiment));
  }

  /** The rows that are chosen, in the order of the table. */
  List<RunRow> chosen() {
    return getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).toList();
  }

  /** None is chosen any more. */
  public void chooseNone() {
    getSelectionModel().clearSelection();
  }

  /** Brings the run in progress into view. */
  public void follow(RunRow row) {
    int index = getItems().indexOf(row);
    if (index >= 0) {
      scrollTo(Math.max(0, index - ROWS_BEFORE));
    }
  }

  private void addColumns(ObservableList<RunRow> rows) {
    addState();
    column(
        "workers",
        "Number of worker slots; * where some came or left during the run",
        66,
        false,
        row -> row.contentProperty().map(content -> RunText.workers(row, content)));
    whole(fixed("task", "What each task does", 70, true, RunRow::taskName), rows, RunRow::taskName);
    whole(
        fixed(
            "rep", "Which repetition; warm-up runs are in no figure", 60, true, RunRow::repetition),
        rows,
        RunRow::repetition);
    TableColumn<RunRow, String> backEnd =
        fixed(
            "back end",
            "The back end and its settings that are not the usual ones",
            80,
            true,
            RunRow::backEndName);
    whole(backEnd, rows, RunRow::backEndName);
    showWhereAny(backEnd, rows, row -> !row.settings().backend().equals(LocalSettings.DEFAULT));
    live("tasks/s", "Tasks completed ÷ elapsed", 98, RunText::throughput);
    live("efficiency", "Ideal ÷ elapsed", 80, RunText::efficiency);
    holdParts(live("tasks", "Tasks of the run", 98, RunText::tasks), rows);
    live("elapsed", "From the first task to the last result", 100, RunText::elapsed);
    live(
        "service p99",
        "99 % of the tasks took no longer than this, from start to end",
        92,
        RunText::p99);
    live("lost", "Part of the workers' time that was not nominal work", 78, RunText::lost);
    showWhereAny(
        live(
            "requests",
            "Requests to SQS and DynamoDB; the rows say more when pointed at",
            78,
            RunText::requests),
        rows,
        RunsView::isOnSqs);
    showWhereAny(
        live(
            "AWS price",
            "What the requests cost on AWS by list prices; SQS on this machine costs nothing, and"
                + " would cost that on AWS",
            84,
            RunText::price),
        rows,
        RunsView::isOnSqs);
  }

  private static boolean isOnSqs(RunRow row) {
    return row.settings().backend() instanceof SqsSettings;
  }

  private void addState() {
    TableColumn<RunRow, RunRow.Content> column = new TableColumn<>();
    column.setCellValueFactory(cell -> cell.getValue().contentProperty());
    column.setCellFactory(ignored -> new StateCell());
    add(column, "state", "Where the run is", 96, true);
  }

  private TableColumn<RunRow, String> fixed(
      String name, String help, double width, boolean words, Function<RunRow, String> text) {
    return column(
        name, help, width, words, row -> row.contentProperty().map(content -> text.apply(row)));
  }

  private TableColumn<RunRow, String> live(
      String name, String help, double width, Function<RunRow.Content, String> text) {
    return column(name, help, width, false, row -> row.contentProperty().map(text));
  }

  private TableColumn<RunRow, String> column(
      String name,
      String help,
      double width,
      boolean words,
      Function<RunRow, ObservableValue<String>> text) {
    TableColumn<RunRow, String> column = new TableColumn<>();
    column.setCellValueFactory(cell -> text.apply(cell.getValue()));
    column.setCellFactory(ignored -> new TextCell());
    if (!words) {
      column.getStyleClass().add(NUMBER);
    }
    add(column, name, help, width, words);
    return column;
  }

  private void add(
      TableColumn<RunRow, ?> column, String name, String help, double width, boolean words) {
    column.setSortable(false);
    column.setReorderable(false);
    widths.head(column, name, help, width, words);
    getColumns().add(column);
  }

  /** A column in which nothing is cut. */
  private void whole(
      TableColumn<RunRow, String> column,
      ObservableList<RunRow> rows,
      Function<RunRow, String> text) {
    InvalidationListener revise =
        changed -> widths.holds(column, rows.stream().map(text).collect(Collectors.toSet()));
    rows.addListener(revise);
    revise.invalidated(rows);
  }

  /** Of a run that was stopped it says how many of its tasks were completed, which is longer. */
  private void holdParts(TableColumn<RunRow, String> column, ObservableList<RunRow> rows) {
    Runnable revise =
        () ->
            widths.holds(
                column,
                rows.stream()
                    .map(row -> RunText.tasks(row.contentProperty().get()))
                    .collect(Collectors.toSet()));
    ChangeListener<RunRow.Content> ended =
        (changed, before, content) -> {
          if (content.run() != null) {
            revise.run();
          }
        };
    rows.addListener(
        (ListChangeListener<RunRow>)
            changed -> {
              while (changed.next()) {
                changed.getAddedSubList().forEach(row -> row.contentProperty().addListener(ended));
              }
              revise.run();
            });
  }

  /** A column that says the same of every run only takes room. */
  private static void showWhereAny(
      TableColumn<RunRow, String> column, ObservableList<RunRow> rows, Predicate<RunRow> any) {
    column
        .visibleProperty()
        .bind(Bindings.createBooleanBinding(() -> rows.stream().anyMatch(any), rows));
  }

  private static String style(RunState state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static final class TextCell extends OwnLayoutCellView<String> {
    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
      super.updateItem(text, empty);
      setText(empty ? null : text);
    }
  }

  /** A word, with a bar while the run is in progress. */
  private static final class StateCell extends OwnLayoutCellView<RunRow.Content> {
    private final ProgressBar bar = new ProgressBar(0);
    private final Label text = new Label();
    private final HBox both = new HBox(8, bar, text);

    StateCell() {
      // Where the column is narrow the bar gives way, and the number is not cut.
      bar.setPrefWidth(40);
      bar.setMinWidth(12);
      text.setMinWidth(USE_PREF_SIZE);
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
        double percent = Math.rint(100 * progress.fraction());
        bar.setProgress(percent / 100);
        text.setText(String.format(Locale.ROOT, "%.0f %%", percent));
        setText(null);
        setGraphic(both);
      }
    }
  }
}
