package dev.taskgauge.app.compare;

import atlantafx.base.theme.Styles;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** The table of differences. */
final class CompareTableView extends TableView<CompareRow> {
  CompareTableView() {
    setId("compare-table");
    setAccessibleText("Differences from the baseline");
    getStyleClass().add(Styles.DENSE);
    setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
    Label nothing = new Label("The experiments have no point in common with the baseline");
    nothing.setWrapText(true);
    setPlaceholder(nothing);
    setRowFactory(table -> new DifferenceRow());
  }

  /** Shows what was found. */
  void show(CompareContent content, String base) {
    getColumns().clear();
    for (CompareTable.Column column : CompareTable.columns(content.kind(), base)) {
      getColumns().add(column(column));
    }
    getItems().setAll(content.rows());
  }

  private static TableColumn<CompareRow, CompareRow> column(CompareTable.Column shown) {
    TableColumn<CompareRow, CompareRow> column = new TableColumn<>();
    Label label = new Label(shown.name());
    label.setTooltip(new Tooltip(shown.help()));
    column.setGraphic(label);
    column.setPrefWidth(shown.width());
    column.setSortable(false);
    column.setReorderable(false);
    if (shown.number()) {
      column.getStyleClass().add("number");
    }
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    boolean verdict = shown.name().equals("verdict");
    column.setCellFactory(ignored -> new TextCell(shown, verdict));
    return column;
  }

  /** The verdict over all points stands out; what there is no interval for says why. */
  private static final class DifferenceRow extends TableRow<CompareRow> {
    @Override
    protected void updateItem(@Nullable CompareRow row, boolean empty) {
      super.updateItem(row, empty);
      getStyleClass().remove("overall");
      if (empty || row == null) {
        setTooltip(null);
        return;
      }
      setTooltip(row.explanation().isEmpty() ? null : new Tooltip(row.explanation()));
      if (row.overall()) {
        getStyleClass().add("overall");
      }
    }
  }

  private static final class TextCell extends TableCell<CompareRow, CompareRow> {
    private static final String VERDICT = "verdict-";

    private final CompareTable.Column column;
    private final boolean verdict;

    TextCell(CompareTable.Column column, boolean verdict) {
      this.column = column;
      this.verdict = verdict;
    }

    @Override
    protected void updateItem(@Nullable CompareRow row, boolean empty) {
      super.updateItem(row, empty);
      setText(empty || row == null ? null : column.text().apply(row));
      if (verdict) {
        getStyleClass().removeIf(style -> style.startsWith(VERDICT));
        if (!empty && row != null) {
          getStyleClass().add(VERDICT + row.verdict());
        }
      }
    }
  }
}
