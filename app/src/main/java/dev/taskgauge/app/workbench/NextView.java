package dev.taskgauge.app.workbench;

import dev.taskgauge.app.presets.LibraryModel;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * Says, while an experiment is in progress and another is chosen, that this is the next one: the
 * one in progress was taken from it when it started, and nothing in the pane reaches it.
 */
final class NextView extends Label {
  private static final double WIDTH = 320;

  private final StringProperty nameAtStart = new SimpleStringProperty("");

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
                () -> text(library.nameProperty().get(), model.inProgressProperty().get()),
                library.nameProperty(),
                model.inProgressProperty()));
    model
        .runningProperty()
        .subscribe(
            running -> {
              if (running) {
                nameAtStart.set(library.nameProperty().get());
              }
            });
    // As long as nothing else was chosen there is nothing to tell apart.
    visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () ->
                    model.runningProperty().get()
                        && !library.nameProperty().get().equals(nameAtStart.get()),
                model.runningProperty(),
                library.nameProperty(),
                nameAtStart));
    managedProperty().bind(visibleProperty());
  }

  /** The same name twice would not help to tell them apart. */
  private static String text(String next, String inProgress) {
    return next.equals(inProgress)
        ? "In progress: " + inProgress + ". What is set here is the next one."
        : "Next: " + next + ". In progress: " + inProgress + ", which nothing here changes.";
  }
}
