package dev.taskgauge.app.runs;

import dev.taskgauge.engine.experiment.BackendText;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.run.RunProgress;
import dev.taskgauge.engine.task.WorkloadText;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** One run of the table: waiting, in progress or ended. On the JavaFX thread. */
public final class RunRow {
  /**
   * What a row shows at a moment.
   *
   * @param state where the run is
   * @param progress the latest moment; null before the first
   * @param run what came out; null before the end
   */
  public record Content(RunState state, @Nullable RunProgress progress, @Nullable RunRecord run) {}

  private final Turn turn;
  private final int repetitions;
  private final RunSettings settings;
  private final String backEndName;
  private final ReadOnlyObjectWrapper<Content> content =
      new ReadOnlyObjectWrapper<>(new Content(RunState.WAITING, null, null));

  /**
   * A run that waits.
   *
   * @param repetitions how often its point is measured
   * @param backEndName what its back end is called beside those of other runs
   */
  public RunRow(Turn turn, int repetitions, RunSettings settings, String backEndName) {
    this.turn = turn;
    this.repetitions = repetitions;
    this.settings = settings;
    this.backEndName = backEndName;
  }

  /** Which run of its experiment it is. */
  public Turn turn() {
    return turn;
  }

  /** The task in a few words, such as {@code sleep 10 ms}. */
  public String taskName() {
    return BackendText.task(settings.workload());
  }

  /** Its back end, as charts and findings call it. */
  public String backEndName() {
    return backEndName;
  }

  /** What sets it apart from runs beside it, in a few words: {@code 8 workers, 2/3}. */
  public String shortName() {
    String workers =
        WorkloadText.count(settings.slots()) + (settings.slots() == 1 ? " worker" : " workers");
    return repetitions == 1 && !turn.isWarmUp() ? workers : workers + ", " + repetition();
  }

  /** What came out of it, once it has ended; null before. */
  public @Nullable RunRecord result() {
    return content.get().run();
  }

  /** Which repetition it is, of how many; or that it warms up. */
  public String repetition() {
    return turn.isWarmUp() ? "warm-up " + turn.repetition() : turn.repetition() + "/" + repetitions;
  }

  /** What was asked. */
  public RunSettings settings() {
    return settings;
  }

  /** What the row shows. */
  public ReadOnlyObjectProperty<Content> contentProperty() {
    return content.getReadOnlyProperty();
  }

  /** Where the run is. */
  public RunState state() {
    return content.get().state();
  }

  /** The run has started. */
  public void start() {
    content.set(new Content(RunState.RUNNING, null, null));
  }

  /** The run waits for something that it needs; ignored where it is further than that. */
  public void startUp() {
    boolean begun = state() == RunState.RUNNING && content.get().progress() == null;
    if (begun || state() == RunState.WAITING) {
      content.set(new Content(RunState.STARTING, null, null));
    }
  }

  /** A moment of the run; ignored unless it is in progress. */
  public void progress(RunProgress progress) {
    if (state() == RunState.RUNNING || state() == RunState.STARTING) {
      content.set(new Content(RunState.RUNNING, progress, null));
    }
  }

  /** The run has ended. */
  public void end(RunRecord run) {
    RunState state =
        switch (run.measurement().end()) {
          case DONE -> RunState.DONE;
          case STOPPED -> RunState.STOPPED;
          case LIMITED -> RunState.LIMITED;
        };
    content.set(new Content(state, null, run));
  }

  /**
   * The experiment is over: a run without an end has failed, or was never begun.
   *
   * @param stopped whether the user stopped it: then a run that still started up was never begun
   */
  public void giveUp(boolean stopped) {
    switch (state()) {
      case RUNNING -> content.set(new Content(RunState.FAILED, null, null));
      case STARTING ->
          content.set(new Content(stopped ? RunState.NOT_RUN : RunState.FAILED, null, null));
      case WAITING -> content.set(new Content(RunState.NOT_RUN, null, null));
      case DONE, STOPPED, LIMITED, FAILED, NOT_RUN -> {}
    }
  }
}
