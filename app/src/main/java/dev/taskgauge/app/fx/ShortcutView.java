package dev.taskgauge.app.fx;

import java.util.Arrays;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/** Gives a control a key of the window that it is in. On the JavaFX thread. */
public final class ShortcutView {
  private ShortcutView() {}

  /**
   * The key does what a click on the control would: a menu opens, a button is pressed. Nothing
   * where the control is not shown or is disabled, nor while it is in no window.
   */
  public static void press(ButtonBase control, KeyCombination key) {
    Runnable action =
        () -> {
          if (canBePressed(control)) {
            if (control instanceof MenuButton menu) {
              menu.requestFocus();
              menu.show();
            } else {
              // Whoever writes in a field stays there.
              control.fire();
            }
          }
        };
    control
        .sceneProperty()
        .subscribe(
            (before, scene) -> {
              remove(before, key, action);
              add(scene, key, action);
            });
    add(control.getScene(), key, action);
  }

  /**
   * Has Alt and the underlined letter of its title open and close a pane. Of itself JavaFX only
   * tells it that something was done.
   */
  public static void openByLetter(TitledPane pane) {
    pane.setMnemonicParsing(true);
    pane.addEventHandler(
        ActionEvent.ACTION,
        event -> {
          // What is done in the pane is told here too.
          if (event.getTarget().equals(pane)) {
            pane.setExpanded(!pane.isExpanded());
          }
        });
  }

  /** A key with Ctrl, or what stands for that on this system, and maybe more. */
  public static KeyCombination key(KeyCode code, KeyCombination.Modifier... others) {
    KeyCombination.Modifier[] all = Arrays.copyOf(others, others.length + 1);
    all[others.length] = KeyCombination.SHORTCUT_DOWN;
    return new KeyCodeCombination(code, all);
  }

  /** A name with its key behind it, as a tooltip has it. */
  public static String named(String name, KeyCombination key) {
    return name + " (" + key.getDisplayText() + ")";
  }

  private static void add(@Nullable Scene scene, KeyCombination key, Runnable action) {
    if (scene != null) {
      scene.getAccelerators().put(key, action);
    }
  }

  private static void remove(@Nullable Scene scene, KeyCombination key, Runnable action) {
    if (scene != null) {
      scene.getAccelerators().remove(key, action);
    }
  }

  private static boolean canBePressed(Node control) {
    for (Node each = control; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return !control.isDisabled();
  }
}
