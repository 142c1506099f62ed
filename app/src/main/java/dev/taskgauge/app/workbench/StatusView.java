package dev.taskgauge.app.workbench;

import dev.taskgauge.app.connection.ConnectionModel;
import dev.taskgauge.app.connection.ConnectionView;
import dev.taskgauge.engine.run.RunProgress;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The bar at the bottom: what goes on, and the export menu. */
final class StatusView extends HBox {
  StatusView(WorkbenchModel model, ConnectionModel connection, Node exportMenu) {
    getStyleClass().addAll("status", "centred-row");
    ProgressBar bar = new ProgressBar();
    bar.setId("progress");
    bar.setAccessibleText("Progress of the run");
    bar.setPrefWidth(120);
    bar.progressProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> progress(model), model.progressProperty(), model.waitingProperty()));
    bar.visibleProperty().bind(model.runningProperty());
    bar.managedProperty().bind(model.runningProperty());
    Label text = new Label();
    text.setId("status");
    text.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    text.setMaxWidth(Double.MAX_VALUE);
    text.textProperty().bind(model.statusProperty());
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(model.statusProperty());
    text.setTooltip(whole);
    HBox.setHgrow(text, Priority.ALWAYS);
    Label connected = ConnectionView.summary(connection, "status-connection");
    connected.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(connected, bar, text, exportMenu);
  }

  private static double progress(WorkbenchModel model) {
    RunProgress moment = model.progressProperty().get();
    if (moment != null) {
      return moment.fraction();
    }
    return model.waitingProperty().get() ? ProgressBar.INDETERMINATE_PROGRESS : 0;
  }
}
