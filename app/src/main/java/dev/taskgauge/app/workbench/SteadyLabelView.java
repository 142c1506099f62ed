package dev.taskgauge.app.workbench;

import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * A label whose text changes all the time, in room that only grows: else each other text would have
 * everything around it laid out again, up to the whole window, and what is beside it move. On the
 * JavaFX thread.
 */
final class SteadyLabelView extends Region {
  private final Label label;
  private double widest;

  SteadyLabelView(Label label) {
    this.label = label;
    label.setManaged(false);
    getChildren().add(label);
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
    label
        .fontProperty()
        .addListener(
            changed -> {
              widest = 0;
              requestLayout();
            });
  }

  private void grow() {
    if (label.prefWidth(USE_COMPUTED_SIZE) > widest) {
      requestLayout();
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    widest = Math.max(widest, label.prefWidth(USE_COMPUTED_SIZE));
    return widest;
  }

  @Override
  protected double computePrefHeight(double width) {
    return label.prefHeight(USE_COMPUTED_SIZE);
  }

  @Override
  protected double computeMinWidth(double height) {
    return computePrefWidth(height);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    label.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
