package dev.taskgauge.app.workbench;

import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/**
 * What is in a tab, which is in the scene only while the tab is selected: a pane keeps all of its
 * tabs in the scene else, and every frame of a run looks at what is in them. On the JavaFX thread.
 */
final class TabContentView {
  private final Tab tab;
  private final Node content;

  private TabContentView(Tab tab, Node content) {
    this.tab = tab;
    this.content = content;
  }

  /** Puts this into the tab whenever that is selected. */
  static void put(Tab tab, Node content) {
    TabContentView view = new TabContentView(tab, content);
    tab.selectedProperty().subscribe(view::selected);
  }

  private void selected(boolean now) {
    if (!now) {
      keepFocus();
    }
    tab.setContent(now ? content : null);
  }

  /** What has the focus in here is about to go: else the first control of the window got it. */
  private void keepFocus() {
    TabPane pane = tab.getTabPane();
    if (pane != null && hasFocus()) {
      pane.requestFocus();
    }
  }

  private boolean hasFocus() {
    Node node = content.getScene() == null ? null : content.getScene().getFocusOwner();
    while (node != null && !node.equals(content)) {
      node = node.getParent();
    }
    return node != null;
  }
}
