package dev.taskgauge.app.workbench;

import dev.taskgauge.app.connection.ConnectionModel;
import dev.taskgauge.app.connection.ConnectionView;
import dev.taskgauge.engine.run.RunProgress;
import java.util.OptionalDouble;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.controlsfx.control.StatusBar;

/** The bar at the bottom: what goes on, here and in the background, and the export menu. */
final class StatusView extends StatusBar {
  /** The bar of one that has just begun is seen, and empty. */
  private static final double JUST_BEGUN = 1e-6;

  /** Less than that is not seen, and would have the window laid out again ten times a second. */
  private static final double STEP = 1 / 200.0;

  private final WorkbenchModel model;
  private final ReadOnlyObjectWrapper<Font> textFont =
      new ReadOnlyObjectWrapper<>(Font.getDefault());

  StatusView(
      WorkbenchModel model, ConnectionModel connection, Node backgroundWork, Node exportMenu) {
    this.model = model;
    getStyleClass().add("status");
    // There is nothing to do with the bar itself.
    setFocusTraversable(false);
    textProperty().bind(model.statusProperty());
    progressProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> progress(model),
                model.progressProperty(),
                model.partProperty(),
                model.waitingProperty(),
                model.runningProperty()));
    Label connected = ConnectionView.summary(connection, "status-connection");
    connected.setMinWidth(Region.USE_PREF_SIZE);
    getLeftItems().add(connected);
    getRightItems().addAll(backgroundWork, exportMenu);
    // The label and the bar in it are made with its skin.
    skinProperty().subscribe(skin -> adorn());
  }

  /** What its text is written in, on which its height depends. */
  ReadOnlyObjectProperty<Font> textFontProperty() {
    return textFont.getReadOnlyProperty();
  }

  private void adorn() {
    if (lookup(".status-label") instanceof Label text) {
      textFont.bind(text.fontProperty());
      text.setId("status");
      text.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
      Tooltip whole = new Tooltip();
      whole.textProperty().bind(model.statusProperty());
      text.setTooltip(whole);
    }
    if (lookup(".progress-bar") instanceof ProgressBar bar) {
      bar.setId("progress");
      bar.setAccessibleText("Progress of the experiment");
    }
  }

  private static double inSteps(double fraction) {
    return Math.max(JUST_BEGUN, STEP * Math.floor(fraction / STEP));
  }

  private static double progress(WorkbenchModel model) {
    if (!model.runningProperty().get()) {
      return 0;
    }
    // Of all runs, as the words beside it: the table has that of each.
    OptionalDouble part = model.partProperty().get();
    if (part.isPresent()) {
      return inSteps(part.getAsDouble());
    }
    RunProgress moment = model.progressProperty().get();
    if (moment != null) {
      return inSteps(moment.fraction());
    }
    return model.waitingProperty().get() ? ProgressBar.INDETERMINATE_PROGRESS : JUST_BEGUN;
  }
}
