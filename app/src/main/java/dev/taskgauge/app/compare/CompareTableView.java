package dev.taskgauge.app.compare;

import atlantafx.base.theme.Styles;
import dev.taskgauge.app.tables.FittedColumnsView;
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
  private final FittedColumnsView widths = FittedColumnsView.of(this);

  CompareTableView() {
    setId("compare-table");
    setAccessibleText("Differences from the baseline");
    getStyleClass().add(Styles.DENSE);
    Label nothing = new Label("The experiments have no point in common with the baseline");
    nothing.setWrapText(true);
    setPlaceholder(nothing);
    setRowFactory(table -> new DifferenceRow());
  }

  /** Shows what was found. */
  void show(CompareContent content, String base) {
    getColumns().clear();
    for (CompareTable.Column column : CompareTable.columns(content, base)) {
      TableColumn<CompareRow, CompareRow> added = column(column);
      getColumns().add(added);
      if (column.number()) {
        widths.holds(added, content.rows().stream().map(column.text()).toList());
      }
    }
    getItems().setAll(content.rows());
  }

  private TableColumn<CompareRow, CompareRow> column(CompareTable.Column shown) {
    TableColumn<CompareRow, CompareRow> column = new TableColumn<>();
    boolean verdict = shown.name().equals("verdict");
    widths.head(column, shown.name(), shown.help(), shown.width(), !shown.number() && !verdict);
    column.setSortable(false);
    column.setReorderable(false);
    if (shown.number()) {
      column.getStyleClass().add("number");
    }
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
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
      String text = empty || row == null ? null : column.text().apply(row);
      setText(text);
      setTooltip(column.number() || text == null || text.isEmpty() ? null : new Tooltip(text));
      if (verdict) {
        getStyleClass().removeIf(style -> style.startsWith(VERDICT));
        if (!empty && row != null) {
          getStyleClass().add(VERDICT + row.verdict());
        }
      }
    }
  }
}
