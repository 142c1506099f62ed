package dev.taskgauge.app.workbench;

import java.util.function.BooleanSupplier;

/**
 * When the window closes: not in the middle of an experiment without asking, and not before the
 * report of one is written, unless the user does not want to wait. On the JavaFX thread.
 */
final class WindowClosing {
  private final WorkbenchModel model;
  private final BooleanSupplier stopAndClose;
  private final Runnable close;
  private boolean closing;

  /**
   * Watches the model.
   *
   * @param stopAndClose asks the user whether to stop the experiment in progress and close
   * @param close closes the window
   */
  WindowClosing(WorkbenchModel model, BooleanSupplier stopAndClose, Runnable close) {
    this.model = model;
    this.stopAndClose = stopAndClose;
    this.close = close;
    model.runningProperty().addListener((changed, before, running) -> runningChanged(running));
    model.writingReportProperty().addListener((changed, before, after) -> closeWhenOver());
  }

  /**
   * The user wants the window closed.
   *
   * @return whether it closes at once
   */
  boolean requested() {
    if (model.runningProperty().get()) {
      // The run may end by itself while the question stands there: then there is nothing to stop.
      if (stopAndClose.getAsBoolean()) {
        closing = true;
        model.stop();
        closeWhenOver();
      }
      return false;
    }
    if (closing || !model.writingReportProperty().get()) {
      return true;
    }
    closing = true;
    closeWhenOver();
    return false;
  }

  /** Who starts another experiment wants the window after all. */
  private void runningChanged(boolean running) {
    if (running) {
      closing = false;
    } else {
      closeWhenOver();
    }
  }

  private void closeWhenOver() {
    if (!closing || model.runningProperty().get()) {
      return;
    }
    if (model.writingReportProperty().get()) {
      model.announce("Closing when the report is written; close again not to wait for it");
    } else {
      close.run();
    }
  }
}
