package dev.taskgauge.app.history;

import dev.taskgauge.app.background.TitledWork;
import java.util.ArrayList;
import java.util.List;
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
  private final List<String> ongoing = new ArrayList<>();

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
   * Works in the background. What is thrown there is said, too, and goes on to whoever runs it.
   *
   * @param what goes on, in words
   * @param result gets the outcome on the JavaFX thread
   */
  <T> void run(String what, Supplier<T> work, Consumer<T> result) {
    ongoing.add(what);
    activity.set(what);
    background.execute(
        TitledWork.lasting(
            what,
            () -> {
              T got;
              try {
                got = work.get();
              } catch (RuntimeException | Error e) {
                ui.execute(() -> over(what, () -> say(brokenOff(what, e))));
                throw e;
              }
              ui.execute(() -> over(what, () -> result.accept(got)));
            }));
  }

  private void over(String what, Runnable tell) {
    ongoing.remove(what);
    activity.set(ongoing.isEmpty() ? "" : ongoing.get(ongoing.size() - 1));
    tell.run();
    afterwards.run();
  }

  private static HistoryNote brokenOff(String what, Throwable e) {
    return HistoryNote.problem(what.replace(" …", "") + " broke off: " + e);
  }
}
