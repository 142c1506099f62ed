package dev.taskgauge.app.history;

import java.nio.file.Path;
import java.util.Optional;

/** What the history asks the user in a dialog of its own. On the JavaFX thread. */
public interface HistoryQuestions {
  /** The new name of an experiment; empty where the user thought better of it. */
  Optional<String> newName(String name);

  /**
   * Where to write an export; empty where the user thought better of it.
   *
   * @param suggestedName name of the file
   */
  Optional<Path> exportTarget(String suggestedName);

  /** Whether what was deleted is to be deleted for good. */
  boolean emptyTrash(TrashContent content);
}
