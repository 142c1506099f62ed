package dev.taskgauge.app.preferences;

import dev.taskgauge.app.files.FileProblem;
import dev.taskgauge.app.theme.ThemeChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import javafx.beans.Observable;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the window remembers, as properties that are written down soon after they change. On the
 * JavaFX thread; the file is written on the background executor.
 */
public final class PreferencesModel {
  private static final int STEP_PERCENT = 10;

  private final PreferencesFile file;
  private final Executor background;
  private final Executor ui;
  private final ObjectProperty<ThemeChoice> theme;
  private final IntegerProperty textPercent;
  private final ObjectProperty<@Nullable Path> reportsFolder;
  private final ObjectProperty<@Nullable Path> exportFolder;
  private final ObjectProperty<@Nullable String> lastExperiment;
  private final ObjectProperty<@Nullable WindowPlace> window;
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final AtomicReference<@Nullable Preferences> toWrite = new AtomicReference<>();
  private final ReentrantLock writing = new ReentrantLock();
  private boolean closed;

  /**
   * Starts with what the file says, which was read before there was a window.
   *
   * @param background where the file is written
   * @param ui hands over to the JavaFX thread
   */
  public PreferencesModel(
      PreferencesFile file, PreferencesFile.Reading reading, Executor background, Executor ui) {
    this.file = file;
    this.background = background;
    this.ui = ui;
    Preferences read = reading.preferences();
    theme = new SimpleObjectProperty<>(read.theme());
    textPercent = new SimpleIntegerProperty(read.textPercent());
    reportsFolder = new SimpleObjectProperty<>(read.reportsFolder());
    exportFolder = new SimpleObjectProperty<>(read.exportFolder());
    lastExperiment = new SimpleObjectProperty<>(read.lastExperiment());
    window = new SimpleObjectProperty<>(read.window());
    problem.set(reading.problem());
    for (Observable remembered :
        List.of(theme, textPercent, reportsFolder, exportFolder, lastExperiment, window)) {
      remembered.addListener(changed -> writeSoon());
    }
  }

  /** The colours. */
  public ObjectProperty<ThemeChoice> themeProperty() {
    return theme;
  }

  /** The size of text in percent; {@link #largerText} and the like keep it in its bounds. */
  public IntegerProperty textPercentProperty() {
    return textPercent;
  }

  /** Where results are written; null for the usual place. */
  public ObjectProperty<@Nullable Path> reportsFolderProperty() {
    return reportsFolder;
  }

  /** Where something was exported to last; null before the first time. */
  public ObjectProperty<@Nullable Path> exportFolderProperty() {
    return exportFolder;
  }

  /** What was set up last, as the text of an experiment file; null where nothing was. */
  public ObjectProperty<@Nullable String> lastExperimentProperty() {
    return lastExperiment;
  }

  /** Where the window was; null before it was first closed. */
  public ObjectProperty<@Nullable WindowPlace> windowProperty() {
    return window;
  }

  /** What went wrong with reading or writing; empty where nothing did. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** One step up, to the largest at most. */
  public void largerText() {
    textPercent.set(Math.min(Preferences.MAX_TEXT_PERCENT, textPercent.get() + STEP_PERCENT));
  }

  /** One step down, to the smallest at most. */
  public void smallerText() {
    textPercent.set(Math.max(Preferences.MIN_TEXT_PERCENT, textPercent.get() - STEP_PERCENT));
  }

  /** The usual size. */
  public void usualText() {
    textPercent.set(Preferences.DEFAULT.textPercent());
  }

  /** All of it as it is now. */
  public Preferences preferences() {
    return new Preferences(
        theme.get(),
        textPercent.get(),
        reportsFolder.get(),
        exportFolder.get(),
        lastExperiment.get(),
        window.get());
  }

  /**
   * Writes what has changed and is not written yet, before the program ends; what changes later is
   * not. On the JavaFX thread.
   */
  public void close() {
    closed = true;
    writeLatest();
  }

  private void writeSoon() {
    if (!closed && toWrite.getAndSet(preferences()) == null) {
      background.execute(this::writeLatest);
    }
  }

  private void writeLatest() {
    // Under the lock, so that an older state never replaces a newer one.
    writing.lock();
    try {
      Preferences latest = toWrite.getAndSet(null);
      if (latest != null) {
        file.write(latest);
      }
    } catch (IOException e) {
      String said =
          "What the window remembers could not be written to %s: %s"
              .formatted(file.path(), FileProblem.reason(e));
      ui.execute(() -> problem.set(said));
    } finally {
      writing.unlock();
    }
  }
}
