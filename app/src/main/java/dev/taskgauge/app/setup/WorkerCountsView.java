package dev.taskgauge.app.setup;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.CheckComboBox;

/** The worker counts: typed, or the usual ones ticked; each follows the other. */
final class WorkerCountsView extends HBox {
  private final StringProperty text;
  private final CheckComboBox<Integer> usual =
      new CheckComboBox<>(FXCollections.observableArrayList(WorkerCounts.USUAL));
  private boolean following;

  /**
   * Binds to a text.
   *
   * @param typed the field of the text, which comes first
   */
  WorkerCountsView(StringProperty text, ComboBox<String> typed) {
    super(8);
    this.text = text;
    typed.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(typed, Priority.ALWAYS);
    usual.setId("usual-workers");
    usual.setTitle("Usual");
    usual.setAccessibleText("Usual worker counts, to tick");
    SetupFieldsView.explain(usual);
    usual.setMinWidth(Region.USE_PREF_SIZE);
    usual.setFocusTraversable(true);
    usual.setOnKeyPressed(
        event -> {
          boolean opens = event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.DOWN;
          if (opens) {
            usual.show();
            event.consume();
          }
        });
    getChildren().addAll(typed, usual);
    text.subscribe(this::follow);
    usual
        .getCheckModel()
        .getCheckedItems()
        .addListener((ListChangeListener<Integer>) change -> ticked());
  }

  /** Ticks what is in the text. */
  private void follow(String counts) {
    if (following) {
      return;
    }
    following = true;
    Set<Integer> there = new HashSet<>(WorkerCounts.readable(counts));
    for (int index = 0; index < WorkerCounts.USUAL.size(); index++) {
      if (there.contains(WorkerCounts.USUAL.get(index))) {
        usual.getCheckModel().check(index);
      } else {
        usual.getCheckModel().clearCheck(index);
      }
    }
    following = false;
  }

  /** Writes what is ticked, and leaves what others there are. */
  private void ticked() {
    if (following) {
      return;
    }
    following = true;
    text.set(
        WorkerCounts.withUsual(text.get(), List.copyOf(usual.getCheckModel().getCheckedItems())));
    following = false;
  }
}
