package dev.taskgauge.app.tables;

import javafx.geometry.Bounds;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Opens the menu of the chosen row by the keys that do so in other programs, which JavaFX leaves to
 * the system, and that does not on Linux.
 */
public final class MenuKeyView {
  private static final KeyCombination KEYS =
      new KeyCodeCombination(KeyCode.F10, KeyCombination.SHIFT_DOWN);

  private static final double FROM_THE_LEFT = 24;

  private MenuKeyView() {}

  /** From now on they do in this table. */
  public static void in(TableView<?> table) {
    table.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (KEYS.match(event) || event.getCode() == KeyCode.CONTEXT_MENU) {
            open(table);
            event.consume();
          }
        });
    // Where the system asks too, for the table, it is the same menu at the same place.
    table.addEventFilter(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        event -> {
          if (event.isKeyboardTrigger()) {
            open(table);
            event.consume();
          }
        });
  }

  /** Once: the key and what the system makes of it are one wish. */
  private static void open(TableView<?> table) {
    Control at = row(table);
    Control owner = at.getContextMenu() == null ? table : at;
    ContextMenu menu = owner.getContextMenu();
    if (menu == null || menu.isShowing()) {
      return;
    }
    Bounds bounds = at.localToScreen(at.getLayoutBounds());
    menu.show(
        owner,
        bounds.getMinX() + FROM_THE_LEFT,
        bounds.getMinY() + Math.min(bounds.getHeight(), FROM_THE_LEFT));
  }

  /** The table itself, where no row is chosen or that is out of sight. */
  private static Control row(TableView<?> table) {
    int chosen = table.getSelectionModel().getSelectedIndex();
    return table.lookupAll(".table-row-cell").stream()
        .filter(node -> node instanceof TableRow<?> row && row.isVisible() && !row.isEmpty())
        .map(node -> (TableRow<?>) node)
        .filter(row -> row.getIndex() == chosen)
        .findFirst()
        .<Control>map(row -> row)
        .orElse(table);
  }
}
