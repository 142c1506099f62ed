package dev.taskgauge.app.setup;

import javafx.event.ActionEvent;
import javafx.scene.control.CheckBox;

/**
 * A check box that Alt and its underlined letter tick. Of itself JavaFX only tells it that
 * something was done, which ticks nothing.
 */
final class LetterCheckBoxView extends CheckBox {
  private boolean ticking;

  LetterCheckBoxView(String text) {
    super(text);
    addEventHandler(
        ActionEvent.ACTION,
        event -> {
          if (!ticking) {
            setSelected(!isSelected());
          }
        });
  }

  @Override
  public void fire() {
    ticking = true;
    super.fire();
    ticking = false;
  }
}
