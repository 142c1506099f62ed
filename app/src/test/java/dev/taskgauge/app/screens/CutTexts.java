package dev.taskgauge.app.screens;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;

/** What can not be read in a scene, since there is no room for it. */
final class CutTexts {
  private CutTexts() {}

  /**
   * Texts that end in an ellipsis, and those that stick out of the window. Not looked at are what
   * says all of it where it is pointed at: the preset, the status, the chosen row of the history,
   * and cells that do so. On the JavaFX thread.
   */
  static List<String> of(Scene scene) {
    List<String> cut = new ArrayList<>();
    for (Node node : scene.getRoot().lookupAll(".text")) {
      if (node instanceof Text text
          && node.getParent() instanceof Labeled labeled
          && !(labeled instanceof IndexedCell<?> cell && saysAll(cell))
          && !isIn(labeled, "presets")
          && !isIn(labeled, "status")
          && !isIn(labeled, "history-selected")
          && isSeen(labeled)) {
        String whole = String.valueOf(labeled.getText()).replace("_", "");
        String shown = text.getText();
        if (shown.contains(labeled.getEllipsisString())
            && !whole.contains(labeled.getEllipsisString())) {
          cut.add(labeled.getId() + ": " + whole + " → " + shown);
        } else if (!isScrolled(labeled) && sticksOut(labeled, scene)) {
          cut.add(labeled.getId() + ": " + whole + " sticks out");
        }
      }
    }
    return cut;
  }

  /** Cells of a table that do not show all that they say, though it is read where pointed at. */
  static List<String> ofCells(TableView<?> table) {
    return table.lookupAll(".table-cell").stream()
        .filter(cell -> isSeen(cell) && isCut(cell))
        .map(cell -> ((Labeled) cell).getText())
        .toList();
  }

  /** Whether a label or the like shows less than its text. On the JavaFX thread. */
  static boolean isCut(Node labeled) {
    return labeled.lookupAll(".text").stream()
        .anyMatch(
            node ->
                node instanceof Text text
                    && text.getParent() instanceof Labeled whole
                    && text.getText().contains(whole.getEllipsisString()));
  }

  /** Lists and combo boxes have rows of their own, which stick out where they are scrolled. */
  private static boolean saysAll(IndexedCell<?> cell) {
    return !(cell instanceof TableCell<?, ?>) || cell.getTooltip() != null;
  }

  /**
   * Cells of tables whose text does not stand on one line with that of the cell before. On the
   * JavaFX thread.
   */
  static List<String> uneven(Scene scene) {
    List<String> uneven = new ArrayList<>();
    for (Node row : scene.getRoot().lookupAll(".table-row-cell")) {
      double line = Double.NaN;
      for (Node node : row.lookupAll(".text")) {
        if (node instanceof Text text
            && node.getParent() instanceof TableCell<?, ?> cell
            && isSeen(cell)
            && !text.getText().isEmpty()) {
          double own = text.localToScene(0, 0).getY();
          if (Math.abs(own - line) > 1) {
            uneven.add(cell.getText() + " stands " + (own - line) + " px off its line");
          }
          line = own;
        }
      }
    }
    return uneven;
  }

  private static boolean isIn(Node node, String id) {
    return id.equals(node.getId()) || (node.getParent() != null && isIn(node.getParent(), id));
  }

  private static boolean isSeen(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return node.getLayoutBounds().getWidth() > 0;
  }

  private static boolean isScrolled(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (each instanceof ScrollPane
          || each instanceof TableView
          // Tabs that do not fit are in a menu beside them.
          || each.getStyleClass().contains("headers-region")) {
        return true;
      }
    }
    return false;
  }

  private static boolean sticksOut(Node node, Scene scene) {
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    return bounds.getMaxX() > scene.getWidth() + 1 || bounds.getMaxY() > scene.getHeight() + 1;
  }
}
