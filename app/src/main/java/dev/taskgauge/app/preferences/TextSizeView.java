package dev.taskgauge.app.preferences;

import java.net.URL;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Scene;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.stage.Window;

/** The size of text, and of the icons beside it, in a scene. On the JavaFX thread. */
public final class TextSizeView {
  /** What the themes' sheets start from. */
  private static final double USUAL_PIXELS = 14;

  /** Icons have no ems: they set a size of text of their own. */
  private static final double USUAL_ICON_PIXELS = 18;

  private TextSizeView() {}

  /** Has all of a scene follow the size, which the themes give in ems. */
  public static void follow(Scene scene, ObservableIntegerValue percent) {
    URL sheet = Objects.requireNonNull(TextSizeView.class.getResource("text-size.css"));
    scene.getStylesheets().add(sheet.toExternalForm());
    scene
        .getRoot()
        .styleProperty()
        .bind(Bindings.createStringBinding(() -> style(percent.get()), percent));
  }

  /** Has a dialog look as the window does that it belongs to, which has a scene already. */
  public static void asIn(Window owner, Dialog<?> dialog) {
    dialog.initOwner(owner);
    DialogPane pane = dialog.getDialogPane();
    // A dialog has a scene of its own, which the window's sheets and size of text do not reach.
    pane.getStylesheets().addAll(owner.getScene().getStylesheets());
    pane.setStyle(owner.getScene().getRoot().getStyle());
  }

  private static String style(int percent) {
    return String.format(
        Locale.ROOT,
        "-fx-font-size: %.2fpx; -icon-size: %.2fpx; -large-icon-size: %.2fpx;",
        USUAL_PIXELS * percent / 100,
        USUAL_ICON_PIXELS * percent / 100,
        1.5 * USUAL_ICON_PIXELS * percent / 100);
  }
}
