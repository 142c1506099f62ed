package dev.taskgauge.app.workbench;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Says in a corner of the screen that an experiment has ended, to somebody who looks elsewhere. A
 * popup of its own, which is seen where the window is not, and never takes the keyboard. Of
 * AtlantaFX, as that of ControlsFX has colours of its own, which no theme changes.
 */
final class EndNoticeView {
  private static final double WIDTH = 380;
  private static final double MARGIN = 16;

  /** A window that fills the screen keeps its bar at the bottom in reach. */
  private static final double ABOVE_BAR = 64;

  private static final Duration SHOWN = Duration.seconds(12);

  private final Stage stage;
  private final Runnable showResults;
  private @Nullable Popup popup;

  /**
   * Waits for experiments to end.
   *
   * @param isSeen whether the user sees the results anyway
   * @param showResults brings them to the front of the window
   */
  EndNoticeView(Stage stage, WorkbenchModel model, BooleanSupplier isSeen, Runnable showResults) {
    this.stage = stage;
    this.showResults = showResults;
    model
        .endedProperty()
        .addListener(
            (changed, before, notice) -> {
              hide();
              if (notice != null && !(stage.isFocused() && isSeen.getAsBoolean())) {
                show(notice);
              }
            });
    // Whoever comes to the window sees it there.
    stage
        .focusedProperty()
        .addListener(
            (changed, before, focused) -> {
              if (focused && isSeen.getAsBoolean()) {
                hide();
              }
            });
  }

  private void show(EndNotice notice) {
    FontIcon icon =
        new FontIcon(notice.isProblem() ? Feather.ALERT_TRIANGLE : Feather.CHECK_CIRCLE);
    Notification content = new Notification(notice.text(), icon);
    content.setId("end-notice");
    content
        .getStyleClass()
        .addAll(notice.isProblem() ? Styles.DANGER : Styles.SUCCESS, Styles.ELEVATED_2);
    content.setAccessibleText(notice.text());
    content.setPrefWidth(WIDTH);
    content.setMaxWidth(WIDTH);
    content.setOnClose(event -> hide());
    content.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            hide();
            stage.setIconified(false);
            stage.toFront();
            stage.requestFocus();
            showResults.run();
          }
        });
    Popup shown = new Popup();
    StackPane box = new StackPane(content);
    box.getStylesheets().addAll(stage.getScene().getStylesheets());
    box.setStyle(stage.getScene().getRoot().getStyle());
    shown.getContent().add(box);
    // Esc stops experiments, and does nothing else here.
    shown.setHideOnEscape(false);
    shown.setAutoHide(false);
    popup = shown;
    shown.show(stage);
    place(shown);
    PauseTransition away = new PauseTransition(SHOWN);
    away.setOnFinished(event -> hide(shown));
    away.play();
  }

  /** At the lower right of the screen that the window is on. */
  private void place(Popup shown) {
    Rectangle2D screen =
        Screen.getScreensForRectangle(
                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight())
            .stream()
            .findFirst()
            .orElse(Screen.getPrimary())
            .getVisualBounds();
    shown.setX(screen.getMaxX() - shown.getWidth() - MARGIN);
    shown.setY(screen.getMaxY() - shown.getHeight() - ABOVE_BAR);
  }

  private void hide() {
    Popup last = popup;
    if (last != null) {
      hide(last);
    }
  }

  private void hide(Popup shown) {
    shown.hide();
    if (shown.equals(popup)) {
      popup = null;
    }
  }
}
