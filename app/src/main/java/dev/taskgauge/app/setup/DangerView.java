package dev.taskgauge.app.setup;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Control;
import org.controlsfx.validation.ValidationMessage;
import org.controlsfx.validation.decoration.ValidationDecoration;

/**
 * Marks wrong controls in the theme's own way. ControlsFX's decorations bring colours of their own,
 * which do not suit the dark theme.
 */
final class DangerView implements ValidationDecoration {
  @Override
  public void removeDecorations(Control target) {
    target.pseudoClassStateChanged(Styles.STATE_DANGER, false);
  }

  @Override
  public void applyValidationDecoration(ValidationMessage message) {
    message.getTarget().pseudoClassStateChanged(Styles.STATE_DANGER, true);
  }

  @Override
  public void applyRequiredDecoration(Control target) {}
}
