package dev.taskgauge.app.runs;

import dev.taskgauge.engine.analysis.BackendNames;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.report.NamedRun;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.RunRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The rows of an experiment: those that are known before it runs, and those that come as it goes,
 * which are warm-up runs and the runs of a search. On the JavaFX thread.
 */
public final class RunTable {
  private final ObservableList<RunRow> rows = FXCollections.observableArrayList();
  private final Map<Integer, RunRow> byIndex = new HashMap<>();
  private int repetitions;
  private BackendNames names = new BackendNames(List.of());

  /** Every run, in the order in which they run. */
  public ObservableList<RunRow> rows() {
    return rows;
  }

  /** Another experiment begins: its runs wait. */
  public void begin(Experiment experiment) {
    byIndex.clear();
    repetitions = experiment.protocol().repetitions();
    names = BackendNames.of(experiment);
    List<RunSettings> points = experiment.points();
    rows.setAll(
        experiment.schedule().stream().map(turn -> row(turn, points.get(turn.point()))).toList());
  }

  /** Shows the runs of an experiment that is over. */
  public void show(ExperimentRecord record) {
    begin(record.experiment());
    for (int index = 0; index < record.runs().size(); index++) {
      RunRecord run = record.runs().get(index);
      started(index, run.turn(), run.settings()).end(run);
    }
    giveUp(true);
  }

  /** A run starts: it has a row from now on, if it had none yet. */
  public RunRow started(int runIndex, Turn turn, RunSettings settings) {
    RunRow row =
        rows.stream()
            .filter(each -> each.state() == RunState.WAITING && each.turn().equals(turn))
            .findFirst()
            .orElseGet(() -> added(turn, settings));
    byIndex.put(runIndex, row);
    return row;
  }

  private RunRow row(Turn turn, RunSettings settings) {
    return new RunRow(turn, repetitions, settings, names.name(settings.backend()));
  }

  /** Before what waits, since it runs before. */
  private RunRow added(Turn turn, RunSettings settings) {
    RunRow row = row(turn, settings);
    int place = 0;
    while (place < rows.size() && rows.get(place).state() != RunState.WAITING) {
      place++;
    }
    rows.add(place, row);
    return row;
  }

  /** The row of a run that has started. */
  public RunRow row(int runIndex) {
    return Objects.requireNonNull(byIndex.get(runIndex));
  }

  /**
   * What sets a run apart from all others of the table: {@code 8 workers, 2/3}, with its task and
   * back end where those differ.
   */
  public String name(RunRow row) {
    List<String> parts = new ArrayList<>();
    if (differ(RunRow::taskName)) {
      parts.add(row.taskName());
    }
    if (differ(RunRow::backEndName)) {
      parts.add(row.backEndName());
    }
    parts.add(row.shortName());
    return String.join(", ", parts);
  }

  private boolean differ(Function<RunRow, String> text) {
    return rows.stream().map(text).distinct().limit(2).count() > 1;
  }

  /** Those of some rows that have ended, each with its name, in the order of the table. */
  public List<NamedRun> ended(Collection<RunRow> some) {
    List<NamedRun> ended = new ArrayList<>();
    for (RunRow row : rows) {
      RunRecord run = row.result();
      if (run != null && some.contains(row)) {
        String state = row.state() == RunState.DONE ? "" : ", " + row.state().label();
        ended.add(new NamedRun(name(row) + state, run));
      }
    }
    return ended;
  }

  /** The experiment is over: whatever has no end gets one. */
  public void giveUp(boolean stopped) {
    rows.forEach(row -> row.giveUp(stopped));
  }

  /** Takes over the rows of another table, which are the same objects in both from then on. */
  public void become(RunTable other) {
    byIndex.clear();
    byIndex.putAll(other.byIndex);
    repetitions = other.repetitions;
    names = other.names;
    rows.setAll(other.rows);
  }

  /** Forgets all of them. */
  public void clear() {
    byIndex.clear();
    rows.clear();
  }
}
