package dev.taskgauge.app.history;

import atlantafx.base.theme.Styles;
import dev.taskgauge.app.tables.FittedColumnsView;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The table of the history. */
final class HistoryTableView extends TableView<ExperimentRow> {
  /** What can be done with rows. */
  interface Commands {
    void open(ExperimentRow row);

    void compare(List<ExperimentRow> rows);

    void rename(ExperimentRow row);

    void delete(List<ExperimentRow> rows);

    void openFolder(ExperimentRow row);

    void copy(List<ExperimentRow> rows);

    void copyCsv(List<ExperimentRow> rows);

    void export(ExperimentRow row);

    void emptyTrash();
  }

  private static final String NUMBER = "number";

  private final Commands commands;
  private final FittedColumnsView widths = FittedColumnsView.of(this);
  private Set<Path> chosenBefore = Set.of();

  HistoryTableView(HistoryModel model, Commands commands) {
    this.commands = commands;
    setId("history-table");
    setAccessibleText("Experiments");
    getStyleClass().add(Styles.DENSE);
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setPlaceholder(new HistoryPlaceholderView(model));
    addColumns();
    SortedList<ExperimentRow> sorted = new SortedList<>(model.found());
    sorted.comparatorProperty().bind(comparatorProperty());
    setItems(sorted);
    keepSelection(model);
    setRowFactory(table -> new HistoryRowView(this, commands));
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  /** Changes whenever other rows are chosen; {@link #chosen} says which. */
  ObservableList<ExperimentRow> selection() {
    return getSelectionModel().getSelectedItems();
  }

  /**
   * The chosen rows, from top to bottom. Asked of the rows and not of the selection, which goes on
   * beyond the last row until it has heard that there are fewer.
   */
  List<ExperimentRow> chosen() {
    return IntStream.range(0, getItems().size())
        .filter(getSelectionModel()::isSelected)
        .mapToObj(getItems()::get)
        .toList();
  }

  /** Goes to the first row, or to the one that is chosen. */
  void focusFirst() {
    requestFocus();
    if (getSelectionModel().isEmpty() && !getItems().isEmpty()) {
      getSelectionModel().select(0);
    }
  }

  private void addColumns() {
    words("name", "Name of the experiment", 190, ExperimentRow::name);
    column(
        "started",
        "When its first run started, in the time of this place",
        146,
        false,
        ExperimentRow::startedAt,
        RowText::started);
    words("back end", "Where tasks were executed", 84, ExperimentRow::backEnds);
    words("task", "What each task does", 100, ExperimentRow::tasks);
    number(
        "workers",
        "Numbers of worker slots; sorted by the highest",
        106,
        ExperimentRow::mostWorkers,
        ExperimentRow::workers);
    number("runs", "Measured runs, of those planned", 74, ExperimentRow::runsDone, RowText::runs);
    column(
            "state",
            "How it ended",
            80,
            false,
            row -> row.state().label(),
            row -> row.state().label())
        .setCellFactory(ignored -> new StateCell());
    number(
        "tasks/s",
        "Highest throughput of a run",
        92,
        row -> orLowest(row.bestTasksPerSecond()),
        RowText::throughput);
    number(
        "efficiency",
        "Highest efficiency of a run",
        84,
        row -> orLowest(row.bestEfficiencyFraction()),
        RowText::efficiency);
  }

  private static double orLowest(@Nullable Double value) {
    return value == null ? -1 : value;
  }

  private void words(String name, String help, double width, Function<ExperimentRow, String> text) {
    TableColumn<ExperimentRow, ExperimentRow> column =
        column(name, help, width, true, row -> text.apply(row).toLowerCase(Locale.ROOT), text);
    column.setCellFactory(ignored -> new TextCell(text, true));
  }

  private <T extends Comparable<? super T>> void number(
      String name,
      String help,
      double width,
      Function<ExperimentRow, T> value,
      Function<ExperimentRow, String> text) {
    TableColumn<ExperimentRow, ExperimentRow> column =
        column(name, help, width, false, value, text);
    column.getStyleClass().add(NUMBER);
    column.setCellFactory(ignored -> new TextCell(text, true));
  }

  private <T extends Comparable<? super T>> TableColumn<ExperimentRow, ExperimentRow> column(
      String name,
      String help,
      double width,
      boolean words,
      Function<ExperimentRow, T> value,
      Function<ExperimentRow, String> text) {
    TableColumn<ExperimentRow, ExperimentRow> column = new TableColumn<>();
    widths.head(column, name, help, width, words);
    column.setId("history-column-" + name.replaceAll("[^a-z]+", "-"));
    column.setReorderable(false);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    column.setCellFactory(ignored -> new TextCell(text, false));
    column.setComparator(Comparator.comparing(value));
    getColumns().add(column);
    return column;
  }

  /** What is read again are other rows of the same experiments. */
  private void keepSelection(HistoryModel model) {
    model
        .updatingProperty()
        .addListener(
            (changed, before, updating) -> {
              if (updating) {
                chosenBefore =
                    chosen().stream()
                        .map(ExperimentRow::directory)
                        .collect(Collectors.toUnmodifiableSet());
              } else {
                chooseAgain();
              }
            });
  }

  private void chooseAgain() {
    int[] places =
        IntStream.range(0, getItems().size())
            .filter(place -> chosenBefore.contains(getItems().get(place).directory()))
            .toArray();
    if (places.length > 0) {
      getSelectionModel().clearSelection();
      getSelectionModel().selectIndices(places[0], places);
    }
  }

  private void keyPressed(KeyEvent event) {
    List<ExperimentRow> chosen = chosen();
    if (chosen.isEmpty() || pressedWithShortcut(event, chosen)) {
      return;
    }
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case ENTER -> {
        if (chosen.size() == 1) {
          commands.open(chosen.get(0));
        } else {
          commands.compare(chosen);
        }
      }
      case DELETE, BACK_SPACE -> commands.delete(chosen);
      case F2 -> commands.rename(chosen.get(0));
      default -> {
        return;
      }
    }
    event.consume();
  }

  private boolean pressedWithShortcut(KeyEvent event, List<ExperimentRow> chosen) {
    if (HistoryRowView.COPY.match(event)) {
      commands.copy(chosen);
    } else if (HistoryRowView.COPY_CSV.match(event)) {
      commands.copyCsv(chosen);
    } else if (HistoryRowView.EXPORT.match(event)) {
      commands.export(chosen.get(0));
    } else if (HistoryRowView.FOLDER.match(event)) {
      commands.openFolder(chosen.get(0));
    } else {
      return false;
    }
    event.consume();
    return true;
  }

  /** A text, with all of it shown where it is pointed at. */
  private static class TextCell extends TableCell<ExperimentRow, ExperimentRow> {
    private final Function<ExperimentRow, String> text;
    private final boolean mayBeLong;

    TextCell(Function<ExperimentRow, String> text, boolean mayBeLong) {
      this.text = text;
      this.mayBeLong = mayBeLong;
    }

    @Override
    protected void updateItem(@Nullable ExperimentRow row, boolean empty) {
      super.updateItem(row, empty);
      String shown = empty || row == null ? "" : text.apply(row);
      setText(shown.isEmpty() && row != null ? RowText.NONE : shown);
      setTooltip(mayBeLong && !shown.isEmpty() ? new Tooltip(shown) : null);
    }
  }

  /** The state, in its colour. */
  private static final class StateCell extends TextCell {
    StateCell() {
      super(row -> row.state().label(), false);
    }

    @Override
    protected void updateItem(@Nullable ExperimentRow row, boolean empty) {
      super.updateItem(row, empty);
      for (ExperimentState state : ExperimentState.values()) {
        getStyleClass().remove(style(state));
      }
      if (!empty && row != null) {
        getStyleClass().add(style(row.state()));
        setTooltip(row.damage().isEmpty() ? null : new Tooltip(row.damage()));
      }
    }

    private static String style(ExperimentState state) {
      return "state-" + state.name().toLowerCase(Locale.ROOT);
    }
  }
}
