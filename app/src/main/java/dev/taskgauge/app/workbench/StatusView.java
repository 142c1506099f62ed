package dev.taskgauge.app.workbench;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The bar at the bottom: what goes on, and the export menu. */
final class StatusView extends HBox {
  StatusView(WorkbenchModel model, Node exportMenu) {
    getStyleClass().addAll("status", "centred-row");
    ProgressBar bar = new ProgressBar();
    bar.setId("progress");
    bar.setAccessibleText("Progress of the run");
    bar.setPrefWidth(120);
    bar.progressProperty()
        .bind(model.progressProperty().map(moment -> moment.fraction()).orElse(0.0));
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
    getChildren().addAll(bar, text, exportMenu);
  }
}
