package dev.taskgauge.app.history;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/**
 * A line on what is chosen: what there is no room for in its row, and where it is, or why it can
 * not be read.
 */
final class SelectedRowView extends HBox {
  private final HistoryTableView table;

  SelectedRowView(HistoryTableView table) {
    this.table = table;
    getStyleClass().add("selected-row");
    Label text = new Label();
    text.setId("history-selected");
    text.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    text.textProperty()
        .bind(
            Bindings.createStringBinding(
                this::text, table.selection(), table.getItems(), table.getVisibleLeafColumns()));
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(text.textProperty());
    text.setTooltip(whole);
    getChildren().add(text);
  }

  private String text() {
    List<ExperimentRow> chosen = table.chosen();
    if (chosen.isEmpty() && table.getItems().isEmpty()) {
      return "";
    }
    if (chosen.isEmpty()) {
      return "Enter opens · Ctrl or Shift chooses several to compare · F2 renames · Delete deletes";
    }
    if (chosen.size() > 1) {
      return chosen.size() + " experiments chosen";
    }
    ExperimentRow row = chosen.get(0);
    String place = row.directory().toString();
    if (!row.isReadable()) {
      return place + ": " + row.damage();
    }
    String leftOut = table.leftOut(row);
    return leftOut.isEmpty() ? place : leftOut + " · " + place;
  }
}
