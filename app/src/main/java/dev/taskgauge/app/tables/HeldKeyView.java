package dev.taskgauge.app.tables;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Lets keys count once, however long they are held: the system sends them again and again, and what
 * they are pressed for has taken the place of something else by then.
 */
public final class HeldKeyView {
  private final Set<KeyCode> once;
  private @Nullable KeyCode held;

  private HeldKeyView(Set<KeyCode> once) {
    this.once = once;
  }

  /** From now on these do so in a control. */
  public static void in(Node control, KeyCode... once) {
    HeldKeyView keys = new HeldKeyView(Set.of(once));
    control.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
    control.addEventFilter(KeyEvent.KEY_RELEASED, event -> keys.held = null);
    // Else it is not heard that it was let go.
    control.focusedProperty().addListener(changed -> keys.held = null);
  }

  private void pressed(KeyEvent event) {
    KeyCode key = event.getCode();
    if (key == held && once.contains(key)) {
      event.consume();
    }
    held = key;
  }
}
