package dev.taskgauge.app.history;

import dev.taskgauge.app.background.TitledWork;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** What the commands of the history do in the background, and what they have done. */
final class HistoryActivity {
  // State
  private final Executor background;
  private final Executor ui;
  private final Runnable afterwards;
  private final ReadOnlyStringWrapper activity = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable HistoryNote> note = new ReadOnlyObjectWrapper<>();

  /**
   * Nothing goes on.
   *
   * @param afterwards on the JavaFX thread after each work, whose outcome was told by then
   */
  HistoryActivity(Executor background, Executor ui, Runnable afterwards) {
    this.background = background;
    this.ui = ui;
    this.afterwards = afterwards;
  }

  // Properties

  ReadOnlyStringProperty activityProperty() {
    return activity.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable HistoryNote> noteProperty() {
    return note.getReadOnlyProperty();
  }

  // Commands

  /** Says what was done, or why not; null takes back what was said. */
  void say(@Nullable HistoryNote what) {
    note.set(what);
  }

  /**
   * Works in the background.
   *
   * @param what goes on, in words
   * @param result gets the outcome on the JavaFX thread
   */
  <T> void run(String what, Supplier<T> work, Consumer<T> result) {
    activity.set(what);
    background.execute(
        TitledWork.lasting(
            what,
            () -> {
              T got = work.get();
              ui.execute(
                  () -> {
                    activity.set("");
                    result.accept(got);
                    afterwards.run();
                  });
            }));
  }
}
