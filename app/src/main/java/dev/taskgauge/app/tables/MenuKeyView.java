package dev.taskgauge.app.tables;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.PickResult;

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
  }

  private static void open(TableView<?> table) {
    Node at = row(table);
    Bounds bounds = at.localToScreen(at.getLayoutBounds());
    double x = bounds.getMinX() + FROM_THE_LEFT;
    double y = bounds.getMinY() + Math.min(bounds.getHeight(), FROM_THE_LEFT);
    at.fireEvent(
        new ContextMenuEvent(
            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
            FROM_THE_LEFT,
            y - bounds.getMinY(),
            x,
            y,
            true,
            new PickResult(at, x, y)));
  }

  /** The table itself, where no row is chosen or that is out of sight. */
  private static Node row(TableView<?> table) {
    int chosen = table.getSelectionModel().getSelectedIndex();
    return table.lookupAll(".table-row-cell").stream()
        .filter(node -> node instanceof TableRow<?> row && row.isVisible() && !row.isEmpty())
        .filter(node -> ((TableRow<?>) node).getIndex() == chosen)
        .findFirst()
        .orElse(table);
  }
}
