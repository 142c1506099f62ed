package dev.taskgauge.app.background;

import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/** Work with a title, as JavaFX and ControlsFX show such. */
public final class ShownTask extends Task<@Nullable Void> {
  private final TitledWork work;

  /** Any thread. */
  ShownTask(TitledWork work) {
    this.work = work;
    updateTitle(work.title());
    updateMessage(work.detail());
  }

  /** Whether it may be cancelled. Any thread. */
  public boolean canBeCancelled() {
    return work.canBeCancelled();
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    return canBeCancelled() && super.cancel(mayInterruptIfRunning);
  }

  @Override
  protected @Nullable Void call() {
    work.run();
    return null;
  }
}
