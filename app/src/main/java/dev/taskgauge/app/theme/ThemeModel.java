package dev.taskgauge.app.theme;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;

/** Dark or light: as the system, until the user chooses. On the JavaFX thread. */
public final class ThemeModel {
  private final BooleanProperty dark = new SimpleBooleanProperty();

  /** Follows the system. */
  public ThemeModel(ObservableBooleanValue systemIsDark) {
    dark.bind(systemIsDark);
  }

  /** Whether the window is dark. Bound to the system; only {@link #toggle} changes it otherwise. */
  public ObservableBooleanValue darkProperty() {
    return dark;
  }

  /** The other one; from then on the system is no longer followed. */
  public void toggle() {
    boolean other = !dark.get();
    dark.unbind();
    dark.set(other);
  }
}
