package dev.taskgauge.app.workbench;

import dev.taskgauge.app.results.ResultsModel;
import dev.taskgauge.app.runs.RunRow;
import dev.taskgauge.app.runs.RunTable;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.RunRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The runs, results and files that the window shows: those of the latest experiment, which may be
 * in progress, or for as long as the user wants those of one of before. What comes of the latest
 * one is recorded meanwhile, and is there when the user comes back to it. On the JavaFX thread.
 */
final class ShownExperiment {
  private final ResultsModel results;
  private final RunTable table = new RunTable();
  private final ReadOnlyObjectWrapper<@Nullable Path> directory = new ReadOnlyObjectWrapper<>();

  /** One of before that stands in the place of the latest; null where the latest is shown. */
  private final ReadOnlyObjectWrapper<@Nullable ExperimentRecord> earlier =
      new ReadOnlyObjectWrapper<>();

  /** The rows of the latest experiment while another one is shown. */
  private final RunTable aside = new RunTable();

  private final ObjectProperty<@Nullable Experiment> latest = new SimpleObjectProperty<>();
  private final ObservableValue<String> latestName = latest.map(Experiment::name).orElse("");
  private final List<RunRecord> latestRuns = new ArrayList<>();
  private final ReadOnlyIntegerWrapper turns = new ReadOnlyIntegerWrapper();
  private List<RunRow> chosen = List.of();
  private @Nullable ExperimentEnd latestEnd;
  private @Nullable Path latestDirectory;

  ShownExperiment(ResultsModel results) {
    this.results = results;
  }

  ObservableList<RunRow> rows() {
    return table.rows();
  }

  ReadOnlyObjectProperty<@Nullable Path> directoryProperty() {
    return directory.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable ExperimentRecord> earlierProperty() {
    return earlier.getReadOnlyProperty();
  }

  /** How often another experiment, or none, has come to be shown. */
  ReadOnlyIntegerProperty turnsProperty() {
    return turns.getReadOnlyProperty();
  }

  /** The name of the latest experiment; empty where there is none. */
  ObservableValue<String> latestNameProperty() {
    return latestName;
  }

  /** Whether the latest experiment has SQS on this machine among its back ends. */
  boolean isLatestOnThisMachine() {
    Experiment last = latest.get();
    return last != null && last.needsServersHere();
  }

  /** What came out of the latest experiment so far, shown or not. */
  List<RunRecord> latestRuns() {
    return List.copyOf(latestRuns);
  }

  /** An experiment begins: it is the latest, and shown. */
  void begin(Experiment experiment) {
    forgetLatest();
    latest.set(experiment);
    table.begin(experiment);
    results.begin(experiment);
    turn();
  }

  /** What a run of the latest experiment is called among the others. */
  String name(RunRow row) {
    return latestTable().name(row);
  }

  /** Shows these of the rows by themselves, too; those that have not ended are not shown. */
  void choose(Collection<RunRow> some) {
    chosen = List.copyOf(some);
    results.choose(table.ended(chosen));
  }

  /** The row of a run that starts. */
  RunRow started(int runIndex, Turn turn, RunSettings settings) {
    return latestTable().started(runIndex, turn, settings);
  }

  /** The row of a run that has started. */
  RunRow row(int runIndex) {
    return latestTable().row(runIndex);
  }

  void runEnded(int runIndex, RunRecord run) {
    row(runIndex).end(run);
    latestRuns.add(run);
    if (isLatestShown()) {
      results.add(run);
      // It may have been chosen before.
      choose(chosen);
    }
  }

  /** Where the files of the latest experiment are. */
  void written(Path to) {
    latestDirectory = to;
    if (isLatestShown()) {
      directory.set(to);
    }
  }

  /** The latest experiment is over. */
  void end(ExperimentEnd how, boolean stopped) {
    latestTable().giveUp(stopped);
    latestEnd = how;
    if (isLatestShown()) {
      results.end(how);
    }
  }

  /** Shows one of before in the place of the latest, which is forgotten. */
  void showInstead(ExperimentRecord record, Path from) {
    becomesLatest(record);
    table.show(record);
    results.show(record);
    written(from);
    turn();
  }

  /** Shows one of before until {@link #backToLatest}; the latest itself is not shown twice. */
  void showMeanwhile(ExperimentRecord record, Path from) {
    if (from.equals(latestDirectory)) {
      backToLatest();
      return;
    }
    if (isLatestShown()) {
      aside.become(table);
    }
    table.show(record);
    results.show(record);
    directory.set(from);
    earlier.set(record);
    turn();
  }

  /** Shows the latest again, with all that came out of it by now. */
  void backToLatest() {
    Experiment experiment = latest.get();
    if (isLatestShown() || experiment == null) {
      return;
    }
    earlier.set(null);
    table.become(aside);
    aside.clear();
    results.show(new ExperimentRecord(experiment, latestEnd, latestRuns));
    directory.set(latestDirectory);
    turn();
  }

  /** The experiment in a directory has another name now. */
  void renamed(Path where, String name) {
    Experiment last = latest.get();
    if (last != null && where.equals(latestDirectory)) {
      latest.set(last.named(name));
    }
    if (where.equals(directory.get())) {
      results.rename(name);
      ExperimentRecord record = earlier.get();
      if (record != null) {
        earlier.set(record.named(name));
      }
    }
  }

  /** Whether the files of the latest experiment, which may not be shown, are in one of these. */
  boolean isLatestIn(Collection<Path> directories) {
    return latestDirectory != null && directories.contains(latestDirectory);
  }

  /** What is in these directories is gone: nothing of it is shown any more, nor to be. */
  void forget(Collection<Path> directories) {
    if (isLatestIn(directories)) {
      forgetGoneLatest();
    }
    Path shown = directory.get();
    if (shown != null && directories.contains(shown)) {
      if (isLatestShown()) {
        clear();
      } else {
        backToLatest();
      }
    }
  }

  /** If another one is shown meanwhile, that takes its place. */
  private void forgetGoneLatest() {
    ExperimentRecord record = earlier.get();
    Path from = directory.get();
    if (record == null || from == null) {
      clear();
      return;
    }
    becomesLatest(record);
    written(from);
  }

  private void becomesLatest(ExperimentRecord record) {
    forgetLatest();
    latest.set(record.experiment());
    latestEnd = record.end();
    latestRuns.addAll(record.runs());
  }

  /** Shows nothing, and forgets the latest too. */
  void clear() {
    forgetLatest();
    table.clear();
    results.clear();
    turn();
  }

  private void turn() {
    turns.set(turns.get() + 1);
  }

  private void forgetLatest() {
    earlier.set(null);
    aside.clear();
    latest.set(null);
    latestEnd = null;
    latestRuns.clear();
    latestDirectory = null;
    directory.set(null);
  }

  private boolean isLatestShown() {
    return earlier.get() == null;
  }

  private RunTable latestTable() {
    return isLatestShown() ? table : aside;
  }
}
