package dev.taskgauge.app.workbench;

import java.nio.file.Path;
import java.util.Optional;

/** What the window asks the user in dialogs of their own. On the JavaFX thread. */
public interface WindowQuestions {
  /** Which workload file to read; empty where none was chosen. */
  Optional<Path> workloadFile();

  /** Which experiment file to open; empty where none was chosen. */
  Optional<Path> experimentFile();

  /**
   * Where to write an export; empty where the user thought better of it.
   *
   * @param suggestedName name of the file
   */
  Optional<Path> exportTarget(String suggestedName);

  /**
   * Where to save the experiment; empty where the user thought better of it.
   *
   * @param suggestedName name of the file
   */
  Optional<Path> saveTarget(String suggestedName);

  /** Whether to stop the run in progress and close the window. */
  boolean closeDuringRun();
}
