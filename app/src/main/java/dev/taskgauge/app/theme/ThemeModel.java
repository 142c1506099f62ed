package dev.taskgauge.app.theme;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;

/** Dark or light: as the system, until the user chooses. On the JavaFX thread. */
public final class ThemeModel {
  private final ObservableBooleanValue systemIsDark;
  private final ObjectProperty<ThemeChoice> choice = new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
  private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();

  /** Follows the system. */
  public ThemeModel(ObservableBooleanValue systemIsDark) {
    this.systemIsDark = systemIsDark;
    systemIsDark.addListener(changed -> revise());
    choice.addListener(changed -> revise());
    revise();
  }

  /** Whether the window is dark. */
  public ObservableBooleanValue darkProperty() {
    return dark.getReadOnlyProperty();
  }

  /** What the user wants. */
  public ObjectProperty<ThemeChoice> choiceProperty() {
    return choice;
  }

  /** The other one; from then on the system is no longer followed. */
  public void toggle() {
    choice.set(dark.get() ? ThemeChoice.LIGHT : ThemeChoice.DARK);
  }

  private void revise() {
    dark.set(
        switch (choice.get()) {
          case SYSTEM -> systemIsDark.get();
          case LIGHT -> false;
          case DARK -> true;
        });
  }
}
