package dev.taskgauge.app.presets;

import dev.taskgauge.app.files.FileProblem;
import dev.taskgauge.app.setup.Preset;
import dev.taskgauge.app.setup.SetupModel;
import dev.taskgauge.app.setup.WorkloadOrigin;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.ExperimentFile;
import dev.taskgauge.engine.experiment.ExperimentFileException;
import dev.taskgauge.engine.result.FileReplacer;
import dev.taskgauge.engine.result.RunStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Opens and saves experiments. On the JavaFX thread; files are read and written on the background
 * executor.
 */
public final class LibraryModel {
  /** Is told how it went. On the JavaFX thread. */
  public interface Outcomes {
    /** Something was done. */
    void done(String what);

    /** Something went wrong; the message says what to do. */
    void failed(String what);
  }

  private static final String OWN = "Own settings";

  // State
  private final SetupModel setup;
  private final Path folder;
  private final Executor background;
  private final Executor ui;
  private final Outcomes outcomes;
  private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper(OWN);
  private final ObservableList<Path> files = FXCollections.observableArrayList();
  private int openings;

  /**
   * Opens into a setup.
   *
   * @param folder where more files are looked for, such as {@code workloads}
   * @param background where files are read and written
   * @param ui hands over to the JavaFX thread
   */
  public LibraryModel(
      SetupModel setup, Path folder, Executor background, Executor ui, Outcomes outcomes) {
    this.setup = setup;
    this.folder = folder;
    this.background = background;
    this.ui = ui;
    this.outcomes = outcomes;
    setup.resultProperty().subscribe(result -> name.set(nameNow()));
    look();
  }

  // Properties

  /** What the setup is called: the preset, the experiment or the workload file that was opened. */
  public ReadOnlyStringProperty nameProperty() {
    return name.getReadOnlyProperty();
  }

  /** Experiment and workload files of the folder that are not in the menu otherwise. */
  public ObservableList<Path> files() {
    return files;
  }

  private String nameNow() {
    Experiment opened = setup.openedProperty().get();
    if (opened != null) {
      return opened.name();
    }
    return setup.preset().map(Preset::name).orElseGet(this::fileName);
  }

  private String fileName() {
    Path file = setup.fileProperty().get().path();
    return setup.originProperty().get() == WorkloadOrigin.FILE && file != null
        ? String.valueOf(file.getFileName())
        : OWN;
  }

  // Commands

  /** Fills the fields. */
  public void open(Preset preset) {
    openings++;
    setup.fill(preset);
  }

  /** Opens an experiment that comes with the program. */
  public void open(ShippedExperiment shipped) {
    openings++;
    setup.open(shipped.read());
  }

  /** Opens what its name says it is: an experiment file or a workload file. */
  public void open(Path file) {
    switch (FileKind.of(file)) {
      case EXPERIMENT -> openExperiment(file);
      case WORKLOAD -> openWorkload(file);
    }
  }

  /** Opens one of the files that were dropped on the window, and says which it left. */
  public void drop(List<Path> files) {
    DroppedFiles dropped = DroppedFiles.of(files);
    if (!dropped.notTaken().isEmpty()) {
      outcomes.failed(dropped.notTaken());
    }
    if (dropped.taken() != null) {
      open(dropped.taken());
    }
  }

  /** Chooses a workload file, whatever its name; the setup says where it has mistakes. */
  public void openWorkload(Path file) {
    openings++;
    setup.chooseFile(file);
  }

  /** Opens an experiment file, whatever its name; where it has mistakes, all stays as it is. */
  public void openExperiment(Path file) {
    openings++;
    int opening = openings;
    background.execute(
        () -> {
          try {
            Experiment experiment = ExperimentFile.read(file, Map.of());
            ui.execute(() -> opened(opening, file, experiment));
          } catch (ExperimentFileException e) {
            failed(String.valueOf(e.getMessage()));
          } catch (IOException e) {
            failed(file + ": " + FileProblem.reason(e) + "; choose another file");
          }
        });
  }

  /** Something else may have been opened while it was read: then that stays. */
  private void opened(int opening, Path file, Experiment experiment) {
    if (opening == openings) {
      setup.open(experiment);
      outcomes.done("Opened " + file);
    }
  }

  /**
   * Saves what the setup says as an experiment file.
   *
   * @param ask asks the user where, and is given what the file might be called; not asked where
   *     there is nothing to save, which is said
   */
  public void saveAs(Function<String, Optional<Path>> ask) {
    Optional<Experiment> experiment = setup.experiment().map(Experiment::withAbsoluteFiles);
    if (experiment.isEmpty()) {
      outcomes.failed("Not saved. " + setup.resultProperty().get().whyNot());
      return;
    }
    ask.apply(RunStore.slug(experiment.get().name()) + ".json")
        .ifPresent(file -> save(experiment.get(), file));
  }

  private void save(Experiment experiment, Path file) {
    String text = ExperimentFile.write(experiment);
    background.execute(
        () -> {
          try {
            FileReplacer.replace(file, out -> out.write(text));
            ui.execute(() -> outcomes.done("Saved as " + file));
          } catch (IOException e) {
            failed("Could not write " + file + ": " + FileProblem.reason(e));
          }
        });
  }

  /** Looks for files again. */
  public void look() {
    background.execute(
        () -> {
          List<Path> found = WorkloadsFolder.files(folder);
          ui.execute(() -> files.setAll(found));
        });
  }

  private void failed(String what) {
    ui.execute(() -> outcomes.failed(what));
  }
}
