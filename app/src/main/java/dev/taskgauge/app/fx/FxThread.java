package dev.taskgauge.app.fx;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/**
 * Hands work over to the JavaFX thread, in the order in which it comes. The only class that does
 * so. Any thread.
 */
public final class FxThread implements Executor {
  @Override
  public void execute(Runnable work) {
    Platform.runLater(work);
  }
}
