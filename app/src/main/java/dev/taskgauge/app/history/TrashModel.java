package dev.taskgauge.app.history;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Deletes experiments of the history, which are kept in the trash and can be brought back, and
 * empties that. On the JavaFX thread; files are moved in the background.
 */
public final class TrashModel {
  // State
  private final HistoryWork work;
  private final HistoryActivity activity;
  private final HistoryReceiver receiver;

  /** What was deleted at once, the last first. */
  private final Deque<List<Bin.Put>> deleted = new ArrayDeque<>();

  TrashModel(HistoryWork work, HistoryActivity activity, HistoryReceiver receiver) {
    this.work = work;
    this.activity = activity;
    this.receiver = receiver;
  }

  // Commands

  /** Moves experiments to the bin, except those that are being measured. */
  public void delete(List<ExperimentRow> chosen) {
    if (chosen.isEmpty()) {
      return;
    }
    List<ExperimentRow> snapshot = List.copyOf(chosen);
    activity.run("Deleting …", () -> work.delete(snapshot), result -> wasDeleted(snapshot, result));
  }

  /** Brings back what was deleted last; the next time what was deleted before that. */
  public void undo() {
    List<Bin.Put> last = deleted.poll();
    if (last != null) {
      activity.run(
          "Bringing back …",
          () -> work.restore(last),
          restored -> {
            activity.say(withMore(restored.note()));
            receiver.broughtBack(restored.places());
          });
    }
  }

  private HistoryNote withMore(HistoryNote note) {
    return note.problem() || deleted.isEmpty()
        ? note
        : HistoryNote.undoable(note.text() + "; Undo brings back what was deleted before, too");
  }

  /**
   * Looks what was deleted and is still there.
   *
   * @param then is told on the JavaFX thread; not where there is nothing, which is said
   */
  public void lookInto(Consumer<TrashContent> then) {
    activity.run(
        "Looking into the trash …",
        work::trash,
        content -> {
          if (content.isEmpty()) {
            activity.say(HistoryNote.done("The trash is empty"));
          } else {
            then.accept(content);
          }
        });
  }

  /** Deletes for good what was deleted; then nothing of it can be brought back. */
  public void empty() {
    deleted.clear();
    activity.run("Emptying the trash …", work::emptyTrash, activity::say);
  }

  private void wasDeleted(List<ExperimentRow> chosen, HistoryWork.Deleted result) {
    if (result.moved().isEmpty() && result.problems().isEmpty()) {
      // It was deleted before, and the note of that stays.
      return;
    }
    String moved =
        switch (result.moved().size()) {
          case 0 -> "";
          case 1 -> "Deleted the experiment " + nameOf(chosen, result.moved().get(0));
          default -> "Deleted " + result.moved().size() + " experiments";
        };
    String where = moved.isEmpty() ? "" : moved + "; kept in " + work.binPath();
    if (result.problems().isEmpty()) {
      activity.say(HistoryNote.undoable(where));
    } else {
      String problems = String.join("; ", result.problems());
      activity.say(
          new HistoryNote(
              moved.isEmpty() ? problems : where + ". " + problems, true, !moved.isEmpty()));
    }
    if (!result.moved().isEmpty()) {
      deleted.push(result.moved());
      receiver.deleted(result.moved().stream().map(Bin.Put::from).toList());
    }
  }

  private static String nameOf(List<ExperimentRow> chosen, Bin.Put put) {
    return chosen.stream()
        .filter(row -> row.directory().equals(put.from()))
        .map(ExperimentRow::name)
        .findFirst()
        .orElse("");
  }
}
