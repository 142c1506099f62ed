package dev.taskgauge.app.workbench;

import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;

/**
 * A label whose text changes all the time, in room that only grows: else each other text would have
 * everything around it laid out again, up to the whole window, and what is beside it move. On the
 * JavaFX thread.
 */
final class SteadyLabelView extends OwnLayoutView {
  private final Label label;
  private double widest;

  SteadyLabelView(Label label) {
    super(label, label.fontProperty());
    this.label = label;
    InvalidationListener grow = changed -> grow();
    label
        .skinProperty()
        .addListener(
            changed -> {
              // After the skin's own listeners: the label then knows of its new text.
              label.textProperty().removeListener(grow);
              label.textProperty().addListener(grow);
              grow();
            });
    label.fontProperty().addListener(changed -> widest = 0);
  }

  private void grow() {
    if (label.prefWidth(USE_COMPUTED_SIZE) > widest) {
      requestLayout();
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    widest = Math.max(widest, super.computePrefWidth(height));
    return widest;
  }

  @Override
  protected double computeMinWidth(double height) {
    return computePrefWidth(height);
  }
}
