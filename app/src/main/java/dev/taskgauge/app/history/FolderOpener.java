package dev.taskgauge.app.history;

import java.io.IOException;
import java.nio.file.Path;

/** Shows a folder in the system's file manager. */
@FunctionalInterface
public interface FolderOpener {
  /**
   * Opens the file manager. In the background.
   *
   * @throws IOException where there is none; the message says what was tried
   */
  void open(Path folder) throws IOException, InterruptedException;
}
