package dev.taskgauge.app.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A key that is held counts once: the system says of it again and again that it is pressed. */
final class HeldKeyViewTest {
  private final Region control = new Region();
  private final List<KeyCode> heard = new ArrayList<>();

  @BeforeEach
  void listen() {
    HeldKeyView.in(control, KeyCode.DELETE);
    control.addEventHandler(KeyEvent.KEY_PRESSED, event -> heard.add(event.getCode()));
  }

  /** Each deleted what had taken the place of what was deleted before. */
  @Test
  void oneThatIsHeldCountsOnceUntilItIsLetGo() {
    press(KeyCode.DELETE);
    press(KeyCode.DELETE);
    press(KeyCode.DELETE);
    assertThat(heard).containsExactly(KeyCode.DELETE);

    fire(KeyEvent.KEY_RELEASED, KeyCode.DELETE);
    press(KeyCode.DELETE);
    assertThat(heard).containsExactly(KeyCode.DELETE, KeyCode.DELETE);
  }

  @Test
  void othersRepeat() {
    press(KeyCode.DOWN);
    press(KeyCode.DOWN);
    press(KeyCode.DELETE);
    press(KeyCode.DOWN);
    press(KeyCode.DELETE);
    assertThat(heard)
        .containsExactly(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DELETE, KeyCode.DOWN, KeyCode.DELETE);
  }

  private void press(KeyCode key) {
    fire(KeyEvent.KEY_PRESSED, key);
  }

  private void fire(EventType<KeyEvent> type, KeyCode key) {
    control.fireEvent(new KeyEvent(type, "", "", key, false, false, false, false));
  }
}
