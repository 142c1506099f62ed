package dev.taskgauge.app.history;

import atlantafx.base.theme.Styles;
import dev.taskgauge.app.fx.ShortcutView;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What goes on, or what was done and how to undo it, until the user has read it. */
public final class NoteView extends HBox {
  private static final KeyCombination UNDO = ShortcutView.key(KeyCode.Z);

  private final HistoryModel model;
  private final Label text = new Label();
  private final Button undo = new Button("Undo");
  private final Button dismiss = new Button("", new FontIcon(Feather.X));

  /**
   * Shows what a model says.
   *
   * @param place what it is in, with which the identities of it and its buttons begin
   */
  public NoteView(HistoryModel model, String place) {
    this.model = model;
    setId(place + "-note");
    getStyleClass().add("note");
    getStylesheets()
        .add(Objects.requireNonNull(NoteView.class.getResource("note.css")).toExternalForm());
    text.setId(place + "-note-text");
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    undo.setId(place + "-undo");
    undo.setAccessibleText("Undo the deletion");
    undo.setTooltip(new Tooltip("Brings back what was deleted (Ctrl+Z)"));
    undo.setOnAction(event -> model.trash().undo());
    dismiss.setId(place + "-dismiss");
    dismiss.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    dismiss.setAccessibleText("Dismiss the message");
    dismiss.setTooltip(new Tooltip("Dismiss the message (Esc)"));
    dismiss.setOnAction(event -> model.dismissNote());
    InvalidationListener changed = ignored -> show();
    model.noteProperty().addListener(changed);
    model.activityProperty().addListener(changed);
    show();
  }

  /** Of what it stands below: the same by keys. */
  public void keyPressed(KeyEvent event) {
    if (UNDO.match(event) && !(event.getTarget() instanceof TextInputControl)) {
      model.trash().undo();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      // Not consumed: it stops a run as well, wherever it is pressed.
      model.dismissNote();
    }
  }

  private void show() {
    String activity = model.activityProperty().get();
    HistoryNote note = model.noteProperty().get();
    boolean busy = !activity.isEmpty();
    boolean shown = busy || note != null;
    setVisible(shown);
    setManaged(shown);
    getStyleClass().remove("problem-note");
    if (busy) {
      ProgressIndicator progress = new ProgressIndicator();
      progress.getStyleClass().add("small-progress");
      text.setText(activity);
      getChildren().setAll(progress, text);
    } else if (note != null) {
      text.setText(note.text());
      FontIcon icon = new FontIcon(note.problem() ? Feather.ALERT_TRIANGLE : Feather.CHECK);
      getChildren().setAll(icon, text);
      if (note.problem()) {
        getStyleClass().add("problem-note");
      }
      if (note.undoable()) {
        getChildren().add(undo);
      }
      getChildren().add(dismiss);
    }
  }
}
