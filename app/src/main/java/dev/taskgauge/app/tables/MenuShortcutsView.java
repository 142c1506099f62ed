package dev.taskgauge.app.tables;

import java.util.Map;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.stage.WindowEvent;

/**
 * Keys that a menu of a table says beside its items, and that the table hears itself. The items
 * have them while the menu is shown only: a menu of a control gives its keys to the whole window.
 */
public final class MenuShortcutsView {
  private MenuShortcutsView() {}

  /** From now on the items of a menu have these keys, while it is shown. */
  public static void whileShown(ContextMenu menu, Map<MenuItem, KeyCombination> keys) {
    Map<MenuItem, KeyCombination> all = Map.copyOf(keys);
    menu.addEventHandler(
        WindowEvent.WINDOW_SHOWING, event -> all.forEach(MenuItem::setAccelerator));
    menu.addEventHandler(
        WindowEvent.WINDOW_HIDDEN,
        event -> all.keySet().forEach(item -> item.setAccelerator(null)));
  }
}
