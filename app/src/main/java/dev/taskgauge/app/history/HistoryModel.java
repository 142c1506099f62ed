package dev.taskgauge.app.history;

import dev.taskgauge.app.background.TitledWork;
import dev.taskgauge.engine.result.RunStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/**
 * The experiments in the folder of results, and what can be done with them. On the JavaFX thread;
 * files are read and written in the background.
 */
public final class HistoryModel implements AutoCloseable {
  // State
  private final RunStore store;
  private final HistoryReceiver receiver;
  private final Executor background;
  private final HistoryReading reading;
  private final HistoryWork work;
  private final HistoryActivity activity;
  private final TrashModel trash;
  private final RenameModel renaming;
  private final ObservableList<ExperimentRow> rows = FXCollections.observableArrayList();
  private final FilteredList<ExperimentRow> found = new FilteredList<>(rows);
  private final HistoryFilterModel filter;
  private final StringProperty search = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyBooleanWrapper updating = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private int loads;

  /**
   * Knows of nothing until {@link #start} or {@link #refresh}.
   *
   * @param store the folder; the same store that experiments of this program are written to, as
   *     only that knows which of them are in progress
   * @param cache the user's folder for what can be made anew; there, what was read is kept for the
   *     next program
   * @param receiver gets what is opened and what is to be compared
   * @param opener shows folders
   * @param background where files are read and written
   * @param ui hands over to the JavaFX thread
   */
  public HistoryModel(
      RunStore store,
      Path cache,
      HistoryReceiver receiver,
      FolderOpener opener,
      Executor background,
      Executor ui) {
    this(store, cache, receiver, opener, background, ui, Clock.system(ZoneId.systemDefault()));
  }

  HistoryModel(
      RunStore store,
      Path cache,
      HistoryReceiver receiver,
      FolderOpener opener,
      Executor background,
      Executor ui,
      Clock clock) {
    this.store = store;
    this.receiver = receiver;
    this.background = background;
    HistoryListing listing =
        new HistoryListing(store, new HistoryCache(cache, store.root()), clock);
    reading = new HistoryReading(store.root(), listing, background, ui, new Shown());
    work = new HistoryWork(store, listing, opener, clock);
    activity = new HistoryActivity(background, ui, this::refresh);
    trash = new TrashModel(work, activity, receiver);
    renaming = new RenameModel(work, activity, receiver, this::wasRenamed);
    filter = new HistoryFilterModel(clock);
    search.addListener(changed -> find());
    filter.wantedProperty().addListener(changed -> find());
  }

  // Properties

  /** Every experiment that was read so far, newest first. */
  public ObservableList<ExperimentRow> rows() {
    return FXCollections.unmodifiableObservableList(rows);
  }

  /** Those that have all words of the search and pass the filter, newest first. */
  public FilteredList<ExperimentRow> found() {
    return found;
  }

  /**
   * Words that a row must all have in its name, back ends, tasks, state or date, in any case; empty
   * finds all.
   */
  public StringProperty searchProperty() {
    return search;
  }

  /** Bounds of what is found, together with the search. */
  public HistoryFilterModel filter() {
    return filter;
  }

  /** Whether the folder was not read in whole yet: until then, rows are added as they are read. */
  public ReadOnlyBooleanProperty loadingProperty() {
    return loading.getReadOnlyProperty();
  }

  /**
   * True while rows are being replaced by what was read; whoever keeps a choice restores it after.
   */
  ReadOnlyBooleanProperty updatingProperty() {
    return updating.getReadOnlyProperty();
  }

  /** What goes on in the background, in words; empty where nothing does. */
  public ReadOnlyStringProperty activityProperty() {
    return activity.activityProperty();
  }

  /** Why the folder can not be read; empty where it can. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** What the latest command has done; null where the user has read it. */
  public ReadOnlyObjectProperty<@Nullable HistoryNote> noteProperty() {
    return activity.noteProperty();
  }

  /** What deletes, and brings back. */
  public TrashModel trash() {
    return trash;
  }

  /** The folder that is listed. */
  public Path folder() {
    return store.root();
  }

  // Commands

  /**
   * Reads the folder, and from then on whenever something changes in it. What was deleted over
   * thirty days ago is gone for good then.
   */
  public void start() {
    if (!reading.isWatched()) {
      reading.refresh();
      background.execute(
          TitledWork.lasting("Emptying the trash of what is old", work::emptyOldTrash));
      reading.watch();
    }
  }

  /** Changes on disk are no longer noticed. */
  @Override
  public void close() {
    reading.close();
  }

  /** Reads the folder again. */
  public void refresh() {
    reading.refresh();
  }

  /** Reads the whole record and hands it over. */
  public void open(ExperimentRow row) {
    if (!row.isReadable()) {
      activity.say(HistoryNote.problem(row.name() + " can not be opened: " + row.damage()));
      return;
    }
    load(
        "Opening " + row.name() + " …",
        List.of(row),
        List.of(),
        loaded -> loaded.experiments().forEach(receiver::opened));
  }

  /** Reads the whole records of those that can be read, two or more; says why the rest is not. */
  public void compare(List<ExperimentRow> chosen) {
    List<ExperimentRow> readable = chosen.stream().filter(ExperimentRow::isReadable).toList();
    List<String> leftOut =
        chosen.stream()
            .filter(row -> !row.isReadable())
            .map(row -> row.name() + " is not compared: " + row.damage())
            .toList();
    if (readable.size() < 2) {
      String what = "Choose two experiments or more, with Ctrl or Shift, to compare";
      activity.say(HistoryNote.problem(sentences(List.of(what), leftOut)));
      return;
    }
    load(
        "Reading " + readable.size() + " experiments …",
        readable,
        leftOut,
        loaded -> {
          if (loaded.experiments().size() >= 2) {
            receiver.chosenToCompare(loaded.experiments());
          }
        });
  }

  /** Gives another name; does nothing where it is the same, and refuses an empty one. */
  public void rename(ExperimentRow row, String wanted) {
    renaming.rename(row, wanted.strip());
  }

  /** The user has read the note. What was deleted stays in the bin. */
  public void dismissNote() {
    activity.say(null);
  }

  /** Writes the runs of an experiment to a file, a row each. */
  public void exportRuns(ExperimentRow row, Path target) {
    activity.run("Exporting …", () -> work.exportRuns(row, target), activity::say);
  }

  /** Says why something was not done that can be done to one experiment only. */
  void oneOnly(String what, int chosen) {
    activity.say(
        HistoryNote.problem("Choose one experiment to " + what + ": " + chosen + " are chosen"));
  }

  /** Says that something is on the clipboard. */
  void copied(int rows) {
    activity.say(
        HistoryNote.done(
            rows == 1 ? "Copied to the clipboard" : "Copied " + rows + " rows to the clipboard"));
  }

  /** Shows the folder of an experiment in the system's file manager. */
  public void openFolder(ExperimentRow row) {
    activity.run("Opening the folder …", () -> work.openFolder(row.directory()), activity::say);
  }

  // What comes back from the background

  private final class Shown implements HistoryReading.Listener {
    @Override
    public void readSoFar(List<ExperimentRow> read) {
      update(read);
    }

    @Override
    public void wasRead(List<ExperimentRow> read, String why) {
      loading.set(false);
      problem.set(why);
      // Whoever shows the rows has work with each of them, and a running experiment is read often.
      if (!rows.equals(read) || filter.goesBackFromNow()) {
        update(read);
      }
    }

    private void update(List<ExperimentRow> read) {
      updating.set(true);
      filter.timeHasPassed();
      RowUpdate.apply(rows, read);
      updating.set(false);
    }
  }

  /** What is done next with it says its new name. */
  private void wasRenamed(Path directory, String name) {
    updating.set(true);
    RowUpdate.rename(rows, directory, name);
    updating.set(false);
  }

  private void load(
      String what,
      List<ExperimentRow> chosen,
      List<String> leftOut,
      Consumer<HistoryWork.Loaded> handOver) {
    loads++;
    int mine = loads;
    activity.run(
        what,
        () -> work.load(chosen),
        loaded -> {
          // Of two that are opened one after the other, the second is meant.
          if (mine != loads) {
            return;
          }
          String problems = sentences(leftOut, loaded.problems());
          activity.say(problems.isEmpty() ? null : HistoryNote.problem(problems));
          handOver.accept(loaded);
        });
  }

  private static String sentences(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).collect(Collectors.joining("; "));
  }

  private void find() {
    found.setPredicate(SearchWords.matching(search.get()).and(filter.wantedProperty().get()));
  }
}
