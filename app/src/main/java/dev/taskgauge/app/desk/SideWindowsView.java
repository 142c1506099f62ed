package dev.taskgauge.app.desk;

import dev.taskgauge.app.icon.AppIconView;
import dev.taskgauge.app.preferences.TextSizeView;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.stage.Stage;

/** Smaller windows beside the one of the program, one of each kind. On the JavaFX thread. */
final class SideWindowsView {
  private final Stage owner;
  private final ObservableIntegerValue textPercent;
  private final Map<String, Stage> open = new HashMap<>();

  /** They go with their owner. */
  SideWindowsView(Stage owner, ObservableIntegerValue textPercent) {
    this.owner = owner;
    this.textPercent = textPercent;
  }

  /**
   * Shows a window, or brings to the front the one that is open. Esc closes it.
   *
   * @param width of its content, as {@code height}
   */
  Stage show(String title, double width, double height, Supplier<Parent> content) {
    Stage already = open.get(title);
    if (already != null) {
      already.setIconified(false);
      already.toFront();
      already.requestFocus();
      return already;
    }
    Stage stage = new Stage();
    stage.initOwner(owner);
    AppIconView.addTo(stage);
    stage.setTitle(title + " – TaskGauge");
    Scene scene = new Scene(content.get(), width, height);
    TextSizeView.follow(scene, textPercent);
    scene.getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), stage::close);
    stage.setScene(scene);
    stage.setOnHidden(event -> open.remove(title));
    open.put(title, stage);
    stage.show();
    return stage;
  }

  /** Closes one that is open. */
  void close(String title) {
    Stage stage = open.get(title);
    if (stage != null) {
      stage.close();
    }
  }
}
