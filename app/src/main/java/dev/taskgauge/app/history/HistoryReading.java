package dev.taskgauge.app.history;

import dev.taskgauge.app.files.FileProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Reads the folder of results in the background, never twice at once, and again when something
 * changes in it. On the JavaFX thread.
 */
final class HistoryReading implements AutoCloseable {
  /** What hears of it, on the JavaFX thread. */
  interface Listener {
    /** The first time of all is not over yet: these were read so far, newest first. */
    void readSoFar(List<ExperimentRow> rows);

    /**
     * The folder was read.
     *
     * @param rows every experiment, newest first; none where the folder could not be read
     * @param problem why it could not; empty where it could
     */
    void wasRead(List<ExperimentRow> rows, String problem);
  }

  // State
  private final Path folder;
  private final HistoryListing listing;
  private final Executor background;
  private final Executor ui;
  private final Listener listener;
  private @Nullable FolderWatch watch;
  private boolean closed;
  private boolean reading;
  private boolean readAgain;
  private boolean readBefore;

  /** Has read nothing yet. */
  HistoryReading(
      Path folder, HistoryListing listing, Executor background, Executor ui, Listener listener) {
    this.folder = folder;
    this.listing = listing;
    this.background = background;
    this.ui = ui;
    this.listener = listener;
  }

  // Commands

  /** From now on it is read whenever something changes in it. */
  void watch() {
    if (watch == null) {
      watch = new FolderWatch(folder, () -> ui.execute(this::refresh));
    }
  }

  boolean isWatched() {
    return watch != null;
  }

  /** Changes on disk are no longer noticed. */
  @Override
  public void close() {
    closed = true;
    if (watch != null) {
      watch.close();
      watch = null;
    }
  }

  /** Reads it, or once more after the time that goes on. */
  void refresh() {
    if (closed) {
      // Something had changed just before.
      return;
    }
    if (reading) {
      readAgain = true;
      return;
    }
    reading = true;
    boolean first = !readBefore;
    background.execute(() -> read(first));
  }

  /** In the background. Later, what was read before is of more use than the first few of all. */
  private void read(boolean first) {
    try {
      List<ExperimentRow> read =
          listing.read(
              soFar -> {
                if (first) {
                  ui.execute(() -> listener.readSoFar(soFar));
                }
              });
      ui.execute(() -> wasRead(read, ""));
      listing.keep();
    } catch (IOException e) {
      String why = "Could not read " + folder + ": " + FileProblem.reason(e);
      ui.execute(() -> wasRead(List.of(), why));
    }
  }

  private void wasRead(List<ExperimentRow> read, String why) {
    reading = false;
    readBefore = true;
    listener.wasRead(read, why);
    FolderWatch current = watch;
    if (current != null) {
      current.alsoIn(unsettled(read));
      if (read.isEmpty()) {
        // The folder may have been away for so short a time that only this has noticed it.
        current.lookAgain();
      }
    }
    if (readAgain) {
      readAgain = false;
      refresh();
    }
  }

  private static List<Path> unsettled(List<ExperimentRow> read) {
    return read.stream()
        .filter(
            row ->
                row.state() == ExperimentState.RUNNING
                    || row.state() == ExperimentState.INTERRUPTED)
        .map(ExperimentRow::directory)
        .toList();
  }
}
