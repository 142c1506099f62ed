package dev.taskgauge.app.history;

import java.nio.file.Path;
import java.util.function.BiConsumer;

/**
 * Gives experiments of the history other names. On the JavaFX thread; files are written in the
 * background.
 */
final class RenameModel {
  private final HistoryWork work;
  private final HistoryActivity activity;
  private final HistoryReceiver receiver;
  private final BiConsumer<Path, String> listed;

  /**
   * Of experiments that are listed.
   *
   * @param receiver is told of each that has another name
   * @param listed gives the one in a directory its new name in the list, until it is read again
   */
  RenameModel(
      HistoryWork work,
      HistoryActivity activity,
      HistoryReceiver receiver,
      BiConsumer<Path, String> listed) {
    this.work = work;
    this.activity = activity;
    this.receiver = receiver;
    this.listed = listed;
  }

  /** Gives another name; does nothing where it is the same, and refuses an empty one. */
  void rename(ExperimentRow row, String name) {
    if (name.equals(row.name())) {
      return;
    }
    if (name.isEmpty()) {
      activity.say(HistoryNote.problem("The name is empty: expected some text"));
    } else if (!row.isReadable()) {
      activity.say(HistoryNote.problem(row.name() + " can not be renamed: " + row.damage()));
    } else if (row.state() == ExperimentState.RUNNING) {
      activity.say(HistoryNote.problem(HistoryWork.running(row)));
    } else {
      activity.run(
          "Renaming …", () -> work.rename(row, name), renamed -> wasRenamed(row, name, renamed));
    }
  }

  /** The pictures of a report take a while: what is shown has its new name before. */
  private void wasRenamed(ExperimentRow row, String name, HistoryWork.Renamed renamed) {
    activity.say(renamed.note());
    if (renamed.done()) {
      listed.accept(row.directory(), name);
      receiver.renamed(row.directory(), name);
    }
    if (renamed.hasOldReport()) {
      activity.run(
          "Writing the report of " + name + " …",
          () -> work.reportAgain(row),
          whyNot -> reportWasWritten(renamed.note(), whyNot));
    }
  }

  private void reportWasWritten(HistoryNote renamed, String whyNot) {
    if (!whyNot.isEmpty()) {
      activity.say(
          HistoryNote.problem(renamed.text() + "; its report still has the old name: " + whyNot));
    }
  }
}
