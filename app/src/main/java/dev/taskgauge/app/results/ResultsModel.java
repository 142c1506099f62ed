package dev.taskgauge.app.results;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.report.NamedRun;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.RunRecord;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The results of the experiment that is shown: the one in progress, else the latest, or one that
 * was opened. Arranged in the background; on the JavaFX thread otherwise.
 */
public final class ResultsModel {
  // State
  private final Executor background;
  private final Executor ui;
  private final ObservableList<RunRecord> runs = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
  private @Nullable Experiment experiment;
  private @Nullable ExperimentEnd end;
  private List<NamedRun> chosen = List.of();
  private int generation;
  private boolean arranging;
  private boolean stale;

  /**
   * Shows nothing yet.
   *
   * @param background where results are arranged
   * @param ui hands over to the JavaFX thread
   */
  public ResultsModel(Executor background, Executor ui) {
    this.background = background;
    this.ui = ui;
  }

  // Properties

  /** What came out of every run that ended, oldest first. */
  public ObservableList<RunRecord> runs() {
    return runs;
  }

  /** What there is to see; soon after {@link #runs} changed, up to date with it. */
  public ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Whether {@link #shownProperty} is up to date with {@link #runs}. */
  public boolean isArranged() {
    return !arranging && !stale;
  }

  /** What a record of it holds; null where nothing has run yet. */
  public @Nullable ExperimentRecord record() {
    return experiment == null ? null : new ExperimentRecord(experiment, end, runs);
  }

  // Commands

  /** Another experiment begins. */
  public void begin(Experiment next) {
    generation++;
    experiment = next;
    end = null;
    chosen = List.of();
    runs.clear();
    shown.set(new Shown(next, List.of(), List.of(), List.of()));
  }

  /** A run of it ended. */
  public void add(RunRecord run) {
    runs.add(run);
    arrange();
  }

  /** It is over. */
  public void end(ExperimentEnd how) {
    end = how;
  }

  /** Shows what was measured earlier. */
  public void show(ExperimentRecord record) {
    begin(record.experiment());
    end = record.end();
    runs.setAll(record.runs());
    arrange();
  }

  /** It has another name now, which is in no chart. */
  public void rename(String name) {
    if (experiment != null) {
      experiment = experiment.named(name);
    }
  }

  /** Shows these of its runs by themselves, too; of none, all are shown together again. */
  public void choose(List<NamedRun> some) {
    if (!some.equals(chosen)) {
      chosen = List.copyOf(some);
      arrange();
    }
  }

  /** Shows nothing. */
  public void clear() {
    generation++;
    experiment = null;
    chosen = List.of();
    runs.clear();
    shown.set(Shown.NOTHING);
  }

  /** At most one at a time: what ends meanwhile is arranged together afterwards. */
  private void arrange() {
    Experiment current = experiment;
    if (arranging || current == null) {
      stale = true;
      return;
    }
    arranging = true;
    stale = false;
    int now = generation;
    List<RunRecord> snapshot = List.copyOf(runs);
    List<NamedRun> some = chosen;
    background.execute(
        () -> {
          try {
            Shown arranged = Shown.of(current, snapshot, some);
            ui.execute(() -> arranged(now, arranged));
          } catch (RuntimeException | Error e) {
            // Whoever waits for errors is told; what comes next is arranged again.
            ui.execute(() -> arranging = false);
            throw e;
          }
        });
  }

  private void arranged(int of, Shown arranged) {
    arranging = false;
    if (of == generation) {
      shown.set(arranged);
    }
    if (stale) {
      arrange();
    }
  }
}
