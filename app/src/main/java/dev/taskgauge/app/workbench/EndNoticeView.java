package dev.taskgauge.app.workbench;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Says in the corner of the window that an experiment has ended, to somebody who looks elsewhere.
 * It never takes the keyboard: a click on it shows the results, and so do keys of the window.
 */
final class EndNoticeView {
  private static final KeyCombination KEYS =
      new KeyCodeCombination(KeyCode.R, KeyCombination.SHORTCUT_DOWN);

  private static final Duration SHOWN = Duration.seconds(12);

  private final Stage stage;
  private final ObservableValue<Boolean> isSeen;
  private final Runnable showResults;
  private @Nullable Node shown;

  /**
   * Waits for experiments to end.
   *
   * @param isSeen whether the results are before the user's eyes where the window is
   * @param showResults brings them to the front of the window
   */
  EndNoticeView(
      Stage stage, WorkbenchModel model, ObservableValue<Boolean> isSeen, Runnable showResults) {
    this.stage = stage;
    this.isSeen = isSeen;
    this.showResults = showResults;
    model
        .endedProperty()
        .addListener(
            (changed, before, notice) -> {
              hide();
              if (notice != null && !seesResults()) {
                show(notice);
              }
            });
    stage.focusedProperty().addListener(changed -> hideWhereSeen());
    isSeen.addListener(changed -> hideWhereSeen());
    stage
        .sceneProperty()
        .subscribe(
            scene -> {
              if (scene != null) {
                scene.getAccelerators().put(KEYS, this::showResults);
              }
            });
  }

  private boolean seesResults() {
    return stage.isFocused() && isSeen.getValue();
  }

  /** Whoever comes to the results sees them there. */
  private void hideWhereSeen() {
    if (seesResults()) {
      hide();
    }
  }

  private void showResults() {
    hide();
    showResults.run();
  }

  private void show(EndNotice notice) {
    Node content = content(notice);
    shown = content;
    Notifications.create()
        // Instead of a text: then it has the size of text, and the sizes, that this gives it.
        .graphic(content)
        .owner(stage)
        .position(Pos.BOTTOM_RIGHT)
        .hideAfter(SHOWN)
        .styleClass(notice.isProblem() ? "problem-notice" : "done-notice")
        .onAction(
            clicked -> {
              stage.setIconified(false);
              stage.toFront();
              stage.requestFocus();
              showResults();
            })
        .show();
  }

  private Node content(EndNotice notice) {
    FontIcon icon =
        new FontIcon(notice.isProblem() ? Feather.ALERT_TRIANGLE : Feather.CHECK_CIRCLE);
    Label text = new Label(notice.text());
    text.setId("end-notice-text");
    text.setWrapText(true);
    Label keys = new Label("A click, or " + KEYS.getDisplayText() + ", shows the results");
    keys.getStyleClass().add("hint");
    VBox lines = new VBox(text, keys);
    HBox.setHgrow(lines, Priority.ALWAYS);
    HBox content = new HBox(icon, lines);
    // The bar around it asks for its height before it knows how wide it is.
    content
        .widthProperty()
        .subscribe(width -> content.setMinHeight(content.prefHeight(width.doubleValue())));
    content.setId("end-notice");
    content.getStyleClass().add("end-notice");
    content.setAccessibleRole(AccessibleRole.TEXT);
    content.setAccessibleText(notice.text() + ". " + keys.getText());
    // A popup has a scene of its own, without the size of text of this one.
    content.setStyle(stage.getScene().getRoot().getStyle());
    return content;
  }

  private void hide() {
    Node last = shown;
    shown = null;
    if (last != null && last.getScene() != null && last.getScene().getWindow() != null) {
      last.getScene().getWindow().hide();
    }
  }
}
