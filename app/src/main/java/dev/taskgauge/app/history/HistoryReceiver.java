package dev.taskgauge.app.history;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What becomes of experiments that were chosen in the history, and what was done to their files: of
 * that, whoever shows nothing of them need not hear. On the JavaFX thread.
 */
public interface HistoryReceiver {
  /** One was opened. */
  void opened(OpenedExperiment experiment);

  /** Several were chosen to be compared; two or more, in the order in which they were chosen. */
  void chosenToCompare(List<OpenedExperiment> experiments);

  /** The one in this directory has another name. */
  default void renamed(Path directory, String name) {}

  /** Those in these directories are in the trash. */
  default void deleted(List<Path> directories) {}

  /** These are out of the trash again: by where each of them was, where it is now. */
  default void broughtBack(Map<Path, Path> directories) {}
}
