package dev.taskgauge.app.history;

import atlantafx.base.theme.Styles;
import dev.taskgauge.app.tables.HeldKeyView;
import dev.taskgauge.app.tables.MenuKeyView;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

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

    /** Several are chosen, which what the user wanted is not for. */
    void oneOnly(String what, int chosen);
  }

  private final Commands commands;
  private final HistoryColumnsView columns;
  private Set<Path> chosenBefore = Set.of();

  HistoryTableView(HistoryModel model, Commands commands) {
    this.commands = commands;
    setId("history-table");
    setAccessibleText("Experiments");
    getStyleClass().add(Styles.DENSE);
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setPlaceholder(new HistoryPlaceholderView(model));
    columns = new HistoryColumnsView(this, model);
    SortedList<ExperimentRow> sorted = new SortedList<>(model.found());
    sorted.comparatorProperty().bind(comparatorProperty());
    setItems(sorted);
    keepSelection(model);
    setRowFactory(table -> new HistoryRowView(this, commands));
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    MenuKeyView.in(this);
    HeldKeyView.in(this, KeyCode.DELETE, KeyCode.BACK_SPACE);
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

  /** What the columns would say for which there is no room now; empty where there is for all. */
  String leftOut(ExperimentRow row) {
    return columns.leftOut(row);
  }

  /** The menu of its columns, which it does not show itself. */
  HistoryColumnsMenuView columnsMenu() {
    return new HistoryColumnsMenuView(this, columns);
  }

  /** Goes to the first row, or to the one that is chosen. */
  void focusFirst() {
    requestFocus();
    if (getSelectionModel().isEmpty() && !getItems().isEmpty()) {
      getSelectionModel().select(0);
    }
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
      case F2 -> toOne("rename it", chosen, commands::rename);
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
      toOne("export its runs", chosen, commands::export);
    } else if (HistoryRowView.FOLDER.match(event)) {
      toOne("open its folder", chosen, commands::openFolder);
    } else {
      return false;
    }
    event.consume();
    return true;
  }

  /** Not to the first of several, which nobody has asked for. */
  private void toOne(String what, List<ExperimentRow> chosen, Consumer<ExperimentRow> command) {
    if (chosen.size() == 1) {
      command.accept(chosen.get(0));
    } else {
      commands.oneOnly(what, chosen.size());
    }
  }
}
