package dev.taskgauge.app.workbench;

import dev.taskgauge.app.chart.LiveTrace;
import dev.taskgauge.app.runs.RunRow;
import dev.taskgauge.app.runs.RunState;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.run.RunProgress;
import dev.taskgauge.engine.run.RunStart;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The run in progress: its row, its moments, what it waits for, and in words how far the experiment
 * is. On the JavaFX thread.
 */
final class CurrentRun {
  // State
  private final Consumer<String> words;
  private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable RunProgress> progress =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable RunProgress> charted =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<OptionalDouble> part =
      new ReadOnlyObjectWrapper<>(OptionalDouble.empty());
  private final ReadOnlyObjectWrapper<@Nullable RunRow> row = new ReadOnlyObjectWrapper<>();
  private final LiveTrace trace = new LiveTrace();
  private final Pace pace = new Pace(new MachineMeters());
  private @Nullable ExperimentClock clock;

  /**
   * There is none.
   *
   * @param words is told what goes on
   */
  CurrentRun(Consumer<String> words) {
    this.words = words;
  }

  // Properties

  /** Whether it waits for something that it needs. */
  ReadOnlyBooleanProperty waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /** Its latest moment; null where there is none. */
  ReadOnlyObjectProperty<@Nullable RunProgress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** The latest moment that its chart is drawn up to; null where there is none. */
  ReadOnlyObjectProperty<@Nullable RunProgress> chartedProperty() {
    return charted.getReadOnlyProperty();
  }

  /** What part of its experiment's time has passed, 0..1; empty where that can not be told. */
  ReadOnlyObjectProperty<OptionalDouble> partProperty() {
    return part.getReadOnlyProperty();
  }

  /** Its row, else that of the latest one; null where none has run. */
  ReadOnlyObjectProperty<@Nullable RunRow> rowProperty() {
    return row.getReadOnlyProperty();
  }

  /** The moments of the experiment in progress, else of the latest one. */
  LiveTrace trace() {
    return trace;
  }

  // Commands

  /** Forgets the latest run, and all moments. */
  void clear() {
    row.set(null);
    trace.clear();
  }

  /** Its experiment begins, and its time. */
  void begin(Experiment experiment) {
    clock = new ExperimentClock(experiment, System::nanoTime);
    part.set(OptionalDouble.empty());
  }

  /**
   * A run begins.
   *
   * @param name its name among those of the experiment
   */
  void started(RunStart start, RunRow started, String name) {
    started.start();
    if (clock != null) {
      clock.runStarted(start);
    }
    row.set(started);
    pace.begin();
    if (start.turn().isWarmUp()) {
      trace.beginWarmUp(started.repetition());
    } else {
      trace.begin(name);
    }
  }

  void waits(RunRow of, String what) {
    of.startUp();
    if (of.state() == RunState.STARTING) {
      waiting.set(true);
      progress.set(null);
    }
    say(of, (at, turn) -> at.waiting(turn, what));
  }

  /** Some moments are not shown where the machine is full; all are in the trace. */
  void progressed(RunRow of, RunProgress moment) {
    waiting.set(false);
    trace.add(moment);
    Pace.Due due = pace.due();
    if (due == Pace.Due.NOTHING) {
      return;
    }
    of.progress(moment);
    progress.set(moment);
    say(of, (at, turn) -> at.text(turn, moment));
    if (due == Pace.Due.NUMBERS_AND_CHART) {
      charted.set(moment);
    }
  }

  void ended(RunRow of, RunRecord run) {
    waiting.set(false);
    if (clock != null) {
      clock.runEnded(run);
      say(of, ExperimentClock::ended);
    }
  }

  /** Nothing runs any more. */
  void over() {
    clock = null;
    waiting.set(false);
    progress.set(null);
    charted.set(null);
    part.set(OptionalDouble.empty());
  }

  private void say(RunRow of, BiFunction<ExperimentClock, Turn, String> what) {
    ExperimentClock at = clock;
    if (at != null) {
      words.accept(what.apply(at, of.turn()));
      part.set(at.part());
    }
  }
}
