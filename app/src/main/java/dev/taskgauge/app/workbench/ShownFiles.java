package dev.taskgauge.app.workbench;

import dev.taskgauge.app.history.ExperimentRow;
import dev.taskgauge.app.history.ExperimentState;
import dev.taskgauge.app.history.HistoryModel;
import dev.taskgauge.engine.result.ExperimentRecord;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files of the experiment that is shown: renamed and deleted by what the history does with any
 * other, and what the window shows follows what became of them there. On the JavaFX thread.
 */
final class ShownFiles {
  /**
   * An experiment that was deleted while it was shown.
   *
   * @param directory where it was
   * @param besideLatest whether it was shown meanwhile, and the latest was there to go back to
   */
  private record Gone(ExperimentRecord record, Path directory, boolean besideLatest) {}

  private static final String MEASURED = "it is being measured; stop it first";

  // State
  private final WorkbenchModel model;
  private final ShownExperiment shown;

  /** The last one first; none any more once the user has turned to something else. */
  private final Deque<Gone> gone = new ArrayDeque<>();

  private @Nullable HistoryModel history;
  private boolean following;

  /** Of what a model shows; there is no history yet. */
  ShownFiles(WorkbenchModel model) {
    this.model = model;
    shown = model.shown();
    shown
        .turnsProperty()
        .addListener(
            changed -> {
              if (!following) {
                gone.clear();
              }
            });
  }

  // Properties

  /** Why they can be neither renamed nor deleted now; empty where they can. */
  String whyFixed() {
    if (model.rows().isEmpty()) {
      return "no experiment is shown";
    }
    String why = model.earlierProperty().get() == null ? whyLatestIsFixed() : "";
    if (!why.isEmpty()) {
      return why;
    }
    Path directory = directory();
    return directory == null ? "nothing of it is written" : whyFixed(directory);
  }

  /** Why what is in a directory can not be changed now, shown or not; empty where it can. */
  String whyFixed(Path directory) {
    String why = shown.isLatestIn(List.of(directory)) ? whyLatestIsFixed() : "";
    if (!why.isEmpty()) {
      return why;
    }
    if (history == null || !history.folder().equals(directory.getParent())) {
      return "it is not in the reports folder";
    }
    if (!history.activityProperty().get().isEmpty()) {
      return "the history is at work; try again in a moment";
    }
    ExperimentRow row = row(directory);
    if (row == null) {
      return "the history does not list it at this moment";
    }
    if (row.state() != ExperimentState.RUNNING) {
      return "";
    }
    return hasEnded(directory) ? "the history has not read its end yet" : MEASURED;
  }

  private String whyLatestIsFixed() {
    if (model.runningProperty().get()) {
      return MEASURED;
    }
    return model.writingReportProperty().get() ? "its report is being written" : "";
  }

  private boolean hasEnded(Path directory) {
    ExperimentRecord record = model.results().record();
    return directory.equals(directory()) && record != null && record.end() != null;
  }

  /** Where they are; null where there are none. */
  @Nullable Path directory() {
    return model.directoryProperty().get();
  }

  /** What the experiment is called; empty where none is shown. */
  String name() {
    ExperimentRecord record = model.results().record();
    return record == null ? "" : record.experimentName();
  }

  // Commands

  /** From now on this is the history of the folder that results go to. */
  void in(HistoryModel listed) {
    history = listed;
  }

  /** Gives what is in a directory another name; nothing where {@link #whyFixed} says why not. */
  void rename(Path directory, String name) {
    ExperimentRow row = row(directory);
    if (history != null && row != null && whyFixed(directory).isEmpty()) {
      history.rename(row, name);
    }
  }

  /** Moves what is shown to the trash; nothing where {@link #whyFixed} says why not. */
  void delete() {
    Path directory = directory();
    ExperimentRow row = directory == null ? null : row(directory);
    if (history != null && row != null && whyFixed().isEmpty()) {
      history.trash().delete(List.of(row));
    }
  }

  private @Nullable ExperimentRow row(Path directory) {
    return history == null
        ? null
        : history.rows().stream()
            .filter(row -> row.directory().equals(directory))
            .findFirst()
            .orElse(null);
  }

  // What was done to files, from here or in the history

  /** The one in a directory has another name. */
  void renamed(Path directory, String name) {
    shown.renamed(directory, name);
  }

  /** Those in these directories are in the trash: what is shown of them is not any more. */
  void deleted(Collection<Path> directories) {
    Path directory = directory();
    ExperimentRecord record = model.results().record();
    boolean isShownGone = directory != null && directories.contains(directory);
    boolean isLatestGone = shown.isLatestIn(directories);
    if (!isShownGone && !isLatestGone) {
      return;
    }
    if (directory != null && isShownGone && record != null) {
      boolean besideLatest = model.earlierProperty().get() != null && !isLatestGone;
      gone.push(new Gone(record, directory, besideLatest));
    }
    follow(
        () -> {
          if (isLatestGone) {
            model.trace().clear();
          }
          shown.forget(directories);
        });
    model.sayWhatIsShown();
  }

  /**
   * These are back: one that was shown is shown again, unless the user has turned to another.
   *
   * @param places by where each of them was, where it is now
   */
  void broughtBack(Map<Path, Path> places) {
    for (Gone last : List.copyOf(gone)) {
      Path now = places.get(last.directory());
      if (now != null) {
        gone.remove(last);
        boolean hasLatest = !shown.latestNameProperty().getValue().isEmpty();
        follow(() -> model.show(last.record(), now, last.besideLatest() && hasLatest));
        return;
      }
    }
  }

  /** What is done to the files is no turn of the user to something else. */
  private void follow(Runnable change) {
    following = true;
    try {
      change.run();
    } finally {
      following = false;
    }
  }
}
