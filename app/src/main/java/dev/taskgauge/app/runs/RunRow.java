package dev.taskgauge.app.runs;

import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.run.RunProgress;
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

  private final String taskName;
  private final RunSettings settings;
  private final ReadOnlyObjectWrapper<Content> content =
      new ReadOnlyObjectWrapper<>(new Content(RunState.WAITING, null, null));

  /** A run that waits. */
  public RunRow(String taskName, RunSettings settings) {
    this.taskName = taskName;
    this.settings = settings;
  }

  /** The task in a few words, such as {@code sleep 10ms}. */
  public String taskName() {
    return taskName;
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
    boolean stopped = run.measurement().end() == RunEnd.STOPPED;
    content.set(new Content(stopped ? RunState.STOPPED : RunState.DONE, null, run));
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
      case DONE, STOPPED, FAILED, NOT_RUN -> {}
    }
  }
}
