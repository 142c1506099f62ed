package dev.taskgauge.app.workbench;

import dev.taskgauge.app.history.ExperimentRow;
import dev.taskgauge.app.history.ExperimentState;
import dev.taskgauge.app.history.HistoryModel;
import dev.taskgauge.app.runs.RunRow;
import dev.taskgauge.engine.result.ExperimentRecord;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
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
   * @param left what was shown once it was gone: as long as that is so, nobody has turned to
   *     something else
   */
  private record Gone(ExperimentRecord record, Path directory, List<RunRow> left) {}

  // State
  private final WorkbenchModel model;
  private @Nullable HistoryModel history;
  private @Nullable Gone gone;

  /** Of what a model shows; there is no history yet. */
  ShownFiles(WorkbenchModel model) {
    this.model = model;
  }

  // Properties

  /** Why they can be neither renamed nor deleted now; empty where they can. */
  String whyFixed() {
    if (model.rows().isEmpty()) {
      return "none is shown";
    }
    if (model.earlierProperty().get() == null) {
      if (model.runningProperty().get()) {
        return "it is being measured: stop it first";
      }
      if (model.writingReportProperty().get()) {
        return "its report is being written";
      }
    }
    if (model.directoryProperty().get() == null) {
      return "nothing of it is written";
    }
    ExperimentRow row = row();
    if (row == null) {
      return "it is not in the reports folder";
    }
    return row.state() == ExperimentState.RUNNING ? "it is being measured: stop it first" : "";
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

  /** Gives the experiment another name; nothing where {@link #whyFixed} says why not. */
  void rename(String name) {
    change(row -> Objects.requireNonNull(history).rename(row, name));
  }

  /** Moves it to the trash; nothing where {@link #whyFixed} says why not. */
  void delete() {
    change(row -> Objects.requireNonNull(history).trash().delete(List.of(row)));
  }

  private void change(Consumer<ExperimentRow> how) {
    ExperimentRow row = row();
    if (row != null && whyFixed().isEmpty()) {
      how.accept(row);
    }
  }

  private @Nullable ExperimentRow row() {
    Path directory = model.directoryProperty().get();
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
    model.renamed(directory, name);
  }

  /** Those in these directories are in the trash: what is shown of them is not any more. */
  void deleted(Collection<Path> directories) {
    Path shown = model.directoryProperty().get();
    ExperimentRecord record = model.results().record();
    model.forget(directories);
    if (shown != null && record != null && directories.contains(shown)) {
      gone = new Gone(record, shown, List.copyOf(model.rows()));
    }
  }

  /**
   * These are back: one that was shown is shown again, unless the user has turned to another.
   *
   * @param places by where each of them was, where it is now
   */
  void broughtBack(Map<Path, Path> places) {
    Gone last = gone;
    Path now = last == null ? null : places.get(last.directory());
    if (last != null && now != null) {
      gone = null;
      if (model.rows().equals(last.left())) {
        model.show(last.record(), now);
      }
    }
  }
}
