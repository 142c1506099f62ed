package dev.taskgauge.app.setup;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.task.TaskKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What to measure. On the JavaFX thread; files are read on the background executor. */
public final class SetupModel {
  // State
  private final Executor background;
  private final Executor ui;
  private final ObjectProperty<WorkloadOrigin> origin =
      new SimpleObjectProperty<>(WorkloadOrigin.GENERATED);
  private final ObjectProperty<TaskKind> kind = new SimpleObjectProperty<>(TaskKind.SLEEP);
  private final StringProperty length = new SimpleStringProperty("");
  private final StringProperty count = new SimpleStringProperty("");
  private final BooleanProperty perWorker = new SimpleBooleanProperty(true);
  private final ObjectProperty<BareUnit> unit = new SimpleObjectProperty<>(BareUnit.AS_FILE_SAYS);
  private final StringProperty workers = new SimpleStringProperty("");
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty repetitions = new SimpleStringProperty("1");
  private final BooleanProperty warmUp = new SimpleBooleanProperty(true);
  private final BackEndModel backEnd = new BackEndModel();
  private final ReadOnlyObjectWrapper<FileReading> file =
      new ReadOnlyObjectWrapper<>(FileReading.NONE);
  private final ReadOnlyObjectWrapper<@Nullable Experiment> opened = new ReadOnlyObjectWrapper<>();
  private final OpenedFiles openedFiles;
  private final ReadOnlyObjectWrapper<SetupResult> result;
  private int readings;
  private boolean filling;

  /**
   * Starts with the first preset.
   *
   * @param background where files are read
   * @param ui hands over to the JavaFX thread
   */
  public SetupModel(Executor background, Executor ui) {
    this.background = background;
    this.ui = ui;
    openedFiles = new OpenedFiles(background, ui);
    set(Preset.QUICK_LOOK);
    result = new ReadOnlyObjectWrapper<>(check());
    Observable[] fields = {
      origin,
      kind,
      length,
      count,
      perWorker,
      unit,
      workers,
      file,
      name,
      repetitions,
      warmUp,
      opened,
      openedFiles.readingsProperty()
    };
    for (Observable field : fields) {
      field.addListener(changed -> revise());
    }
    backEnd.fields().forEach(field -> field.addListener(changed -> revise()));
    unit.addListener(changed -> reread());
  }

  // Properties

  /** Where the tasks come from. */
  public ObjectProperty<WorkloadOrigin> originProperty() {
    return origin;
  }

  /** What generated tasks do. */
  public ObjectProperty<TaskKind> kindProperty() {
    return kind;
  }

  /** Text of the length of generated tasks. */
  public StringProperty lengthProperty() {
    return length;
  }

  /** Text of the number of generated tasks. */
  public StringProperty countProperty() {
    return count;
  }

  /** Whether the number is for each worker. */
  public BooleanProperty perWorkerProperty() {
    return perWorker;
  }

  /** How a file's bare numbers are read. */
  public ObjectProperty<BareUnit> unitProperty() {
    return unit;
  }

  /** Text of the worker counts. */
  public StringProperty workersProperty() {
    return workers;
  }

  /** Text of the experiment's name; empty for one made from the fields. */
  public StringProperty nameProperty() {
    return name;
  }

  /** Text of how often every point is measured. */
  public StringProperty repetitionsProperty() {
    return repetitions;
  }

  /** Whether back ends are warmed up first. */
  public BooleanProperty warmUpProperty() {
    return warmUp;
  }

  /**
   * The experiment that was opened as a whole, as it was then: workers, repetitions and warm-up are
   * those of the fields. Null while all is as the fields say.
   */
  public ReadOnlyObjectProperty<@Nullable Experiment> openedProperty() {
    return opened.getReadOnlyProperty();
  }

  /** What an opened experiment runs, a line each; none where none is opened. */
  public List<String> openedLines() {
    Experiment experiment = opened.get();
    return experiment == null ? List.of() : PlanText.lines(experiment);
  }

  /** What it starts on this machine, and under which licence; empty where nothing. */
  public String openedLicence() {
    Experiment experiment = opened.get();
    return experiment == null ? "" : PlanText.licence(experiment);
  }

  /** What of an opened experiment the fields can not have, a sentence; empty where nothing. */
  public String openedLoss() {
    Experiment experiment = opened.get();
    return experiment == null ? "" : FieldsLoss.text(experiment);
  }

  /** The fields of the back end. */
  public BackEndModel backEnd() {
    return backEnd;
  }

  /** The chosen file and how far its reading is. */
  public ReadOnlyObjectProperty<FileReading> fileProperty() {
    return file.getReadOnlyProperty();
  }

  /** What the fields mean, always up to date. */
  public ReadOnlyObjectProperty<SetupResult> resultProperty() {
    return result.getReadOnlyProperty();
  }

  /** The experiment; empty while anything is wrong. */
  public Optional<Experiment> experiment() {
    return Optional.ofNullable(result.get().experiment());
  }

  /** The preset that the fields are as yet; empty where the user has other wishes. */
  public Optional<Preset> preset() {
    return Preset.ALL.stream().filter(this::is).findFirst();
  }

  private boolean is(Preset preset) {
    return opened.get() == null
        && origin.get() == WorkloadOrigin.GENERATED
        && perWorker.get()
        && repetitions.get().equals(preset.repetitions())
        && kind.get() == preset.kind()
        && length.get().equals(preset.length())
        && count.get().equals(preset.tasksPerWorker())
        && workers.get().equals(preset.workers());
  }

  // Commands

  /** Fills the fields. */
  public void fill(Preset preset) {
    change(() -> set(preset));
  }

  private void set(Preset preset) {
    setOpened(null);
    repetitions.set(preset.repetitions());
    origin.set(WorkloadOrigin.GENERATED);
    kind.set(preset.kind());
    length.set(preset.length());
    count.set(preset.tasksPerWorker());
    perWorker.set(true);
    workers.set(preset.workers());
  }

  /** Opens an experiment as a whole: its workloads and back ends stand instead of the fields. */
  public void open(Experiment experiment) {
    new SetupFilling(this).open(experiment);
  }

  /** Closes the experiment that is opened; the fields have what they can of it. */
  public void useFields() {
    new SetupFilling(this).useFields();
  }

  /** As it was left: in the fields where they can have all of it, else opened as a whole. */
  public void restore(Experiment experiment) {
    new SetupFilling(this).restore(experiment);
  }

  /** Several fields change at once. */
  void change(Runnable changes) {
    filling = true;
    changes.run();
    filling = false;
    revise();
  }

  void setOpened(@Nullable Experiment experiment) {
    opened.set(experiment);
    openedFiles.read(experiment);
  }

  /** Reads the workload files of the opened experiment again. */
  public void readAgain() {
    openedFiles.read(opened.get());
  }

  /** Chooses a workload file and reads it in the background. */
  public void chooseFile(Path path) {
    setOpened(null);
    origin.set(WorkloadOrigin.FILE);
    read(path);
  }

  private void reread() {
    Path path = file.get().path();
    if (path != null) {
      read(path);
    }
  }

  private void read(Path path) {
    readings++;
    int reading = readings;
    file.set(FileReading.started(path));
    BareUnit chosenUnit = unit.get();
    background.execute(
        () -> {
          FileReading outcome = FileReading.of(path, chosenUnit.unit(), "choose another file");
          ui.execute(() -> readingEnded(reading, outcome));
        });
  }

  private void readingEnded(int reading, FileReading outcome) {
    // Another file, or this one anew, may have been chosen meanwhile: then that reading counts.
    if (reading == readings) {
      file.set(outcome);
    }
  }

  private void revise() {
    if (filling) {
      return;
    }
    result.set(check());
  }

  private SetupResult check() {
    Experiment experiment = opened.get();
    return experiment == null
        ? SetupCheck.check(input(), file.get())
        : SetupCheck.check(input(), experiment, openedFiles.readingsProperty().get());
  }

  /** What the fields mean where their workload file can be read; null while anything is wrong. */
  @Nullable Experiment meant() {
    return SetupCheck.check(input(), file.get().asIfRead()).experiment();
  }

  private SetupInput input() {
    return new SetupInput(
        origin.get(),
        kind.get(),
        length.get(),
        count.get(),
        perWorker.get(),
        unit.get(),
        workers.get(),
        new ProtocolInput(name.get(), repetitions.get(), warmUp.get()),
        backEnd.input());
  }
}
