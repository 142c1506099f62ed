package dev.taskgauge.app.background;

import atlantafx.base.controls.Popover;
import atlantafx.base.theme.Styles;
import dev.taskgauge.app.fx.ShortcutView;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.controlsfx.control.TaskProgressView;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A button that says how much is being done in the background, and shows what, with its progress,
 * where it is pressed. What can be cancelled can be cancelled there.
 */
public final class BackgroundWorkView extends Button {
  private static final String NAME = "Work in the background";
  private static final KeyCombination KEY =
      new KeyCodeCombination(KeyCode.B, KeyCombination.SHORTCUT_DOWN);

  private final BackgroundWork work;
  private final Popover popover = new Popover();
  private final TaskProgressView<ShownTask> list = new TaskProgressView<>();

  /** Binds to what is being done. */
  public BackgroundWorkView(BackgroundWork work) {
    this.work = work;
    setId("background-work");
    getStyleClass().addAll(Styles.FLAT, "background-work");
    setMinWidth(USE_PREF_SIZE);
    setTooltip(new Tooltip(ShortcutView.named(NAME, KEY)));
    FontIcon idle = new FontIcon(Feather.ACTIVITY);
    ProgressIndicator busy = new ProgressIndicator();
    // It would keep clicks from the button that it is in.
    busy.setMouseTransparent(true);
    graphicProperty()
        .bind(Bindings.when(Bindings.isEmpty(work.tasks())).<Node>then(idle).otherwise(busy));
    textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> work.tasks().isEmpty() ? "" : String.valueOf(work.tasks().size()),
                work.tasks()));
    accessibleTextProperty()
        .bind(
            Bindings.createStringBinding(
                () -> NAME + ": " + (work.tasks().isEmpty() ? "none" : work.tasks().size()),
                work.tasks()));
    fill();
    setOnAction(event -> toggle());
    ShortcutView.press(this, KEY);
  }

  private void fill() {
    list.setId("background-tasks");
    list.setAccessibleText(NAME);
    // They come and go with the work, and not by what the view finds out.
    list.setRetainTasks(true);
    list.setGraphicFactory(BackgroundWorkView::before);
    list.getTasks().setAll(work.tasks());
    work.tasks()
        .addListener(
            (ListChangeListener<ShownTask>) changed -> list.getTasks().setAll(work.tasks()));
    popover.setContentNode(list);
    popover.setTitle(NAME);
    popover.setHeaderAlwaysVisible(true);
    popover.setDetachable(false);
    popover.setCloseButtonEnabled(false);
    popover.setAnimated(false);
    popover.setArrowLocation(Popover.ArrowLocation.BOTTOM_RIGHT);
  }

  /** Nothing to see; takes the button away from a task that nothing can cancel. */
  private static Node before(ShownTask task) {
    Region nothing = new Region();
    nothing
        .parentProperty()
        .subscribe(
            row -> {
              if (row instanceof BorderPane pane && pane.getRight() != null) {
                pane.getRight().setVisible(task.canBeCancelled());
              }
            });
    return nothing;
  }

  private void toggle() {
    if (popover.isShowing()) {
      popover.hide();
      return;
    }
    // The window's sheet and size of text: a popover has a scene of its own.
    popover.getRoot().getStylesheets().setAll(getScene().getStylesheets());
    popover.getRoot().setStyle(getScene().getRoot().getStyle());
    popover.show(this);
    if (list.lookup(".list-view") instanceof ListView<?> rows) {
      rows.setFocusTraversable(true);
      rows.requestFocus();
    }
  }
}
