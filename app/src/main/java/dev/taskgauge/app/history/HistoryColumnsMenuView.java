package dev.taskgauge.app.history;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The menu of what the table is sorted by, also by columns that are left out, and of these. */
final class HistoryColumnsMenuView extends MenuButton {
  private final TableView<ExperimentRow> table;
  private final HistoryColumnsView columns;
  private final RadioMenuItem usual = new RadioMenuItem("_Latest first");
  private final CheckMenuItem descending = new CheckMenuItem("_Descending");

  HistoryColumnsMenuView(TableView<ExperimentRow> table, HistoryColumnsView columns) {
    super("", new FontIcon(Feather.COLUMNS));
    this.table = table;
    this.columns = columns;
    setId("history-columns");
    getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Tweaks.NO_ARROW);
    String name = "Sort, and choose columns (Ctrl+Shift+S)";
    setAccessibleText(name);
    setTooltip(new Tooltip(name));
    usual.setId("history-sort-usual");
    usual.setOnAction(event -> table.getSortOrder().clear());
    descending.setId("history-sort-descending");
    descending.setOnAction(event -> turn());
    // Heads of columns sort, too, and columns come and go with the room.
    setOnShowing(event -> fill());
    fill();
  }

  private void fill() {
    getItems().setAll(chooser(), new SeparatorMenuItem());
    ToggleGroup group = new ToggleGroup();
    usual.setToggleGroup(group);
    usual.setSelected(true);
    getItems().add(usual);
    for (TableColumn<ExperimentRow, ?> column : table.getColumns()) {
      RadioMenuItem item = new RadioMenuItem("Sort by " + columns.name(column));
      item.setId(id("history-sort-", column));
      item.setMnemonicParsing(false);
      item.setToggleGroup(group);
      item.setSelected(column.equals(sortedBy()));
      item.setOnAction(event -> sortBy(column));
      getItems().add(item);
    }
    descending.setDisable(sortedBy() == null);
    descending.setSelected(isDescending(sortedBy()));
    getItems().addAll(new SeparatorMenuItem(), descending);
  }

  private static String id(String prefix, TableColumn<?, ?> column) {
    return prefix + column.getId().replace(HistoryColumnsView.ID, "");
  }

  /** All but the name, without which nobody knows what the rest is about. */
  private Menu chooser() {
    Menu chooser = new Menu("_Columns");
    chooser.setId("history-show");
    for (TableColumn<ExperimentRow, ?> column :
        table.getColumns().subList(1, table.getColumns().size())) {
      CheckMenuItem item = new CheckMenuItem(columns.name(column));
      item.setId(id("history-show-", column));
      item.setMnemonicParsing(false);
      item.setSelected(column.isVisible());
      item.setOnAction(event -> columns.want(column, !column.isVisible()));
      chooser.getItems().add(item);
    }
    MenuItem all = new MenuItem("_As there is room");
    all.setId("history-show-usual");
    all.setOnAction(event -> columns.wantUsual());
    chooser.getItems().addAll(new SeparatorMenuItem(), all);
    return chooser;
  }

  private @Nullable TableColumn<ExperimentRow, ?> sortedBy() {
    List<TableColumn<ExperimentRow, ?>> order = table.getSortOrder();
    return order.isEmpty() ? null : order.get(0);
  }

  private static boolean isDescending(@Nullable TableColumn<ExperimentRow, ?> column) {
    return column != null && column.getSortType() == TableColumn.SortType.DESCENDING;
  }

  private void sortBy(TableColumn<ExperimentRow, ?> column) {
    table.getSortOrder().setAll(List.of(column));
  }

  private void turn() {
    TableColumn<ExperimentRow, ?> column = sortedBy();
    if (column != null) {
      column.setSortType(
          isDescending(column) ? TableColumn.SortType.ASCENDING : TableColumn.SortType.DESCENDING);
    }
  }
}
