package dev.taskgauge.app.runs;

import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

/**
 * A cell of a row that changes all the time. What is in it is laid out in the room that it has: a
 * usual cell asks for the whole table to be laid out again, and the window, in each moment of a
 * run. Its row gives it other room where the column has become wider or narrower. On the JavaFX
 * thread.
 */
abstract class OwnLayoutCellView<T> extends TableCell<RunRow, T> {
  // A cell asks to be laid out while it is being made, when it has no column yet.
  private final boolean made;

  OwnLayoutCellView() {
    made = true;
  }

  @Override
  public void requestLayout() {
    TableColumn<RunRow, T> column = made ? getTableColumn() : null;
    if (column != null && column.getWidth() == getWidth()) {
      setNeedsLayout(true);
    } else {
      super.requestLayout();
    }
  }
}
