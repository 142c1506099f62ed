package dev.taskgauge.app.history;

import static dev.taskgauge.app.fx.ShortcutView.key;

import dev.taskgauge.app.tables.MenuShortcutsView;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/** A row of the history: opened by a double click, with a menu of what can be done. */
final class HistoryRowView extends TableRow<ExperimentRow> {
  static final KeyCombination COPY = key(KeyCode.C);
  static final KeyCombination COPY_CSV = key(KeyCode.C, KeyCombination.ALT_DOWN);
  static final KeyCombination EXPORT = key(KeyCode.E);
  static final KeyCombination FOLDER = key(KeyCode.O, KeyCombination.SHIFT_DOWN);
  static final KeyCombination EMPTY_TRASH = key(KeyCode.DELETE, KeyCombination.SHIFT_DOWN);

  private final HistoryTableView table;
  private final HistoryTableView.Commands commands;
  private final ContextMenu menu;

  HistoryRowView(HistoryTableView table, HistoryTableView.Commands commands) {
    this.table = table;
    this.commands = commands;
    menu = menu();
    setOnMouseClicked(
        event -> {
          ExperimentRow row = getItem();
          if (row != null
              && event.getButton() == MouseButton.PRIMARY
              && event.getClickCount() == 2) {
            commands.open(row);
          }
        });
  }

  @Override
  protected void updateItem(@Nullable ExperimentRow row, boolean empty) {
    super.updateItem(row, empty);
    getStyleClass().remove("damaged-row");
    if (empty || row == null) {
      setContextMenu(null);
      setAccessibleText(null);
      return;
    }
    setContextMenu(menu);
    if (!row.isReadable()) {
      getStyleClass().add("damaged-row");
    }
    setAccessibleText(row.name() + ", " + row.state().label());
  }

  private ContextMenu menu() {
    MenuItem open = item("open", "Open");
    open.setOnAction(event -> withRow(commands::open));
    MenuItem compare = item("compare", "Compare");
    compare.setOnAction(event -> commands.compare(table.chosen()));
    MenuItem rename = item("rename", "Rename…");
    rename.setOnAction(event -> withRow(commands::rename));
    MenuItem delete = item("delete", "Delete");
    delete.setOnAction(event -> commands.delete(table.chosen()));
    MenuItem folder = item("folder", "Open folder");
    folder.setOnAction(event -> withRow(commands::openFolder));
    MenuItem trash = item("trash", "Empty trash…");
    trash.setOnAction(event -> commands.emptyTrash());
    MenuItem copy = item("copy", "Copy");
    copy.setOnAction(event -> commands.copy(table.chosen()));
    MenuItem csv = item("copy-csv", "Copy as CSV");
    csv.setOnAction(event -> commands.copyCsv(table.chosen()));
    MenuItem export = item("export", "Export runs as CSV…");
    export.setOnAction(event -> withRow(commands::export));
    ContextMenu made =
        new ContextMenu(
            open,
            compare,
            new SeparatorMenuItem(),
            rename,
            delete,
            new SeparatorMenuItem(),
            copy,
            csv,
            export,
            folder,
            new SeparatorMenuItem(),
            trash);
    made.setOnShowing(
        event -> {
          List<ExperimentRow> chosen = table.chosen();
          ExperimentRow row = getItem();
          boolean readable = row != null && row.isReadable();
          boolean running = row != null && row.state() == ExperimentState.RUNNING;
          open.setDisable(!readable);
          export.setDisable(!readable);
          rename.setDisable(!readable || running);
          delete.setDisable(running && chosen.size() < 2);
          compare.setDisable(chosen.size() < 2);
          compare.setText(chosen.size() < 2 ? "Compare" : "Compare " + chosen.size());
          delete.setText(chosen.size() < 2 ? "Delete" : "Delete " + chosen.size());
        });
    MenuShortcutsView.whileShown(
        made,
        Map.of(
            open, new KeyCodeCombination(KeyCode.ENTER),
            rename, new KeyCodeCombination(KeyCode.F2),
            delete, new KeyCodeCombination(KeyCode.DELETE),
            copy, COPY,
            csv, COPY_CSV,
            export, EXPORT,
            folder, FOLDER,
            trash, EMPTY_TRASH));
    return made;
  }

  private void withRow(Consumer<ExperimentRow> command) {
    ExperimentRow row = getItem();
    if (row != null) {
      command.accept(row);
    }
  }

  private static MenuItem item(String id, String text) {
    MenuItem item = new MenuItem(text);
    item.setId("history-" + id);
    return item;
  }
}
