package dev.taskgauge.app.screens;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;

/** What can not be read in a scene, since there is no room for it. */
final class CutTexts {
  private CutTexts() {}

  /**
   * Texts that end in an ellipsis, and those that stick out of the window. Not looked at are what
   * says all of it where it is pointed at: cells of tables, the preset, the status. On the JavaFX
   * thread.
   */
  static List<String> of(Scene scene) {
    List<String> cut = new ArrayList<>();
    for (Node node : scene.getRoot().lookupAll(".text")) {
      if (node instanceof Text text
          && node.getParent() instanceof Labeled labeled
          && !(labeled instanceof IndexedCell)
          && !isIn(labeled, "presets")
          && !isIn(labeled, "status")
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
