package dev.taskgauge.app.workbench;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/**
 * Has what is in it laid out alone where something in it changes, and not all of the window around
 * it; so its height may only depend on the size of its text. On the JavaFX thread.
 */
class OwnLayoutView extends Region {
  private final Region content;

  /**
   * Puts a view into it.
   *
   * @param height changes when the view wants another height
   */
  OwnLayoutView(Region content, ObservableValue<?> height) {
    this.content = content;
    content.setManaged(false);
    getChildren().add(content);
    height.addListener((changed, before, after) -> requestLayout());
  }

  @Override
  protected double computePrefWidth(double height) {
    return content.prefWidth(USE_COMPUTED_SIZE);
  }

  @Override
  protected double computePrefHeight(double width) {
    return content.prefHeight(USE_COMPUTED_SIZE);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    content.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
