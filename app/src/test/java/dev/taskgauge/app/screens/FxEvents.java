package dev.taskgauge.app.screens;

import com.sun.javafx.tk.Toolkit;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The JavaFX thread, as tests wait for it. TestFX's own {@code waitForFxEvents} rests for fifty
 * milliseconds whatever there is to wait for, which was almost half of the time of all tests.
 */
public final class FxEvents {
  private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(120);

  /** What is handed over may hand over more, and a layout may ask for another. */
  private static final int ROUNDS = 4;

  private FxEvents() {}

  /**
   * Returns once the JavaFX thread has done what it was handed and what that handed over in turn,
   * and all windows are laid out. What other threads are about to hand over is not waited for, nor
   * is the end of an animation. Not on the JavaFX thread.
   */
  public static void settle() {
    for (int round = 0; round < ROUNDS; round++) {
      // At once, and not when the next one is due.
      WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, () -> Toolkit.getToolkit().firePulse());
    }
  }

  /** A stage that is not shown; the first one starts JavaFX. Not on the JavaFX thread. */
  public static Stage newStage() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
    return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, () -> new Stage());
  }
}
