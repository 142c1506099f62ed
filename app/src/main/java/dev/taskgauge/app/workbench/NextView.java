package dev.taskgauge.app.workbench;

import dev.taskgauge.app.presets.LibraryModel;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * Says, while an experiment is in progress, that the left pane is the next one: the one in progress
 * was taken from it when it started, and nothing in the pane reaches it.
 */
final class NextView extends Label {
  private static final double WIDTH = 320;

  NextView(WorkbenchModel model, LibraryModel library) {
    setId("next");
    getStyleClass().add("next");
    setWrapText(true);
    setPrefWidth(WIDTH);
    setMaxWidth(Double.MAX_VALUE);
    setMinHeight(Region.USE_PREF_SIZE);
    textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    "Next: "
                        + library.nameProperty().get()
                        + ". In progress: "
                        + model.inProgressProperty().get()
                        + ", which nothing here changes.",
                library.nameProperty(),
                model.inProgressProperty()));
    visibleProperty().bind(model.runningProperty());
    managedProperty().bind(model.runningProperty());
  }
}
