package dev.taskgauge.app.preferences;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Scene;

/** The size of text in a scene. On the JavaFX thread. */
public final class TextSizeView {
  /** What the themes' sheets start from. */
  private static final double USUAL_PIXELS = 14;

  private TextSizeView() {}

  /** Has all of a scene follow the size, which the themes give in ems. */
  public static void follow(Scene scene, ObservableIntegerValue percent) {
    scene
        .getRoot()
        .styleProperty()
        .bind(
            Bindings.createStringBinding(
                () -> "-fx-font-size: " + USUAL_PIXELS * percent.get() / 100 + "px;", percent));
  }
}
