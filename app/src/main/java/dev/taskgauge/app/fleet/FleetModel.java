package dev.taskgauge.app.fleet;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.SqsPlace;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.FleetWorker;
import dev.taskgauge.engine.task.WorkloadText;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The workers of the queue that is chosen, looked at every other second while somebody watches, and
 * more rarely while that fails. On the JavaFX thread.
 */
public final class FleetModel {
  static final long LOOK_MILLIS = 1_500;
  static final long LONGEST_MILLIS = 30_000;

  // State
  private final FleetSource source;
  private final Delay background;
  private final Executor ui;
  private final WorkerStartModel start = new WorkerStartModel();
  private final WorkersHereModel here;
  private final ReadOnlyObjectWrapper<FleetState> state =
      new ReadOnlyObjectWrapper<>(FleetState.NONE);
  private @Nullable SqsSettings target;
  private boolean shown;
  private @Nullable Watching watching;
  private int failures;
  // Only the look that was asked for last asks for another.
  private int turn;

  /**
   * Watches nothing yet.
   *
   * @param source where workers are seen
   * @param workers makes what starts worker processes on this machine
   * @param background where the looking is done, and processes are started
   * @param ui hands over to the JavaFX thread
   */
  public FleetModel(FleetSource source, WorkersHere.Maker workers, Delay background, Executor ui) {
    this.source = source;
    this.background = background;
    this.ui = ui;
    here = new WorkersHereModel(workers, work -> background.execute(work, 0), ui);
  }

  // Properties

  /** What is known. */
  public ReadOnlyObjectProperty<FleetState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Worker processes of this window. */
  public WorkersHereModel here() {
    return here;
  }

  /** How more workers are started elsewhere. */
  public WorkerStartModel start() {
    return start;
  }

  // Commands

  /**
   * Whose fleet it is from now on.
   *
   * @param settings null where there is no queue, or the settings are wrong
   */
  public void aim(@Nullable SqsSettings settings) {
    SqsSettings before = target;
    target = settings;
    start.aim(settings);
    here.aim(settings);
    if (before == null
        || settings == null
        || !before.place().equals(settings.place())
        || !before.queueName().equals(settings.queueName())) {
      state.set(unseen(settings));
      watch();
    }
  }

  /** Whether somebody watches; where nobody does, nobody is asked. */
  public void setShown(boolean shown) {
    if (this.shown != shown) {
      this.shown = shown;
      watch();
    }
  }

  /** Whether an experiment is in progress: on this machine, more workers can join it. */
  public void setInProgress(boolean inProgress) {
    here.setInProgress(inProgress);
  }

  /** Looks now, instead of a little later. */
  public void look() {
    Watching current = watching;
    if (current != null) {
      failures = 0;
      next(current, 0);
    }
  }

  /** Nobody watches any more, and the processes of this window end; blocks for some seconds. */
  public void close() {
    setShown(false);
    here.close();
  }

  private static FleetState unseen(@Nullable SqsSettings settings) {
    if (settings == null) {
      return FleetState.NONE;
    }
    FleetPhase phase =
        settings.place() instanceof AwsPlace ? FleetPhase.LOOKING : FleetPhase.THIS_MACHINE;
    return new FleetState(phase, settings.queueName(), List.of(), "");
  }

  private void watch() {
    Watching old = watching;
    if (old != null) {
      background.execute(old::close, 0);
    }
    watching = null;
    failures = 0;
    SqsSettings settings = target;
    if (shown && settings != null) {
      Watching fresh = new Watching(source, settings.queueName(), settings.place());
      watching = fresh;
      next(fresh, 0);
    }
  }

  private void next(Watching current, long delayMillis) {
    turn++;
    int own = turn;
    background.execute(
        () -> {
          Seen seen = current.look();
          ui.execute(() -> arrived(current, own, seen));
        },
        delayMillis);
  }

  private void arrived(Watching from, int own, Seen seen) {
    // Another queue may have been chosen meanwhile, or another look asked for.
    if (from != watching || own != turn) {
      return;
    }
    String queue = state.get().queueName();
    if (seen.problem() == null) {
      failures = 0;
      FleetPhase phase = from.place instanceof AwsPlace ? FleetPhase.SEEN : FleetPhase.THIS_MACHINE;
      state.set(new FleetState(phase, queue, seen.workers(), ""));
      next(from, LOOK_MILLIS);
    } else {
      failures++;
      long delayMillis = Math.min(LONGEST_MILLIS, LOOK_MILLIS << Math.min(failures, 10));
      String again =
          "\nTrying again in "
              + WorkloadText.duration(TimeUnit.MILLISECONDS.toNanos(delayMillis))
              + ".";
      state.set(
          new FleetState(FleetPhase.FAILED, queue, state.get().workers(), seen.problem() + again));
      next(from, delayMillis);
    }
  }

  /** What a look brought. */
  private record Seen(List<FleetWorker> workers, @Nullable String problem) {}

  /** Looks at one queue; in the background. */
  private static final class Watching {
    private final FleetSource source;
    private final String queueName;
    private final SqsPlace place;
    private FleetSource.@Nullable Look look;
    private boolean closed;

    Watching(FleetSource source, String queueName, SqsPlace place) {
      this.source = source;
      this.queueName = queueName;
      this.place = place;
    }

    Seen look() {
      if (closed) {
        return new Seen(List.of(), null);
      }
      try {
        FleetSource.Look current = look;
        if (current == null) {
          current = source.open(queueName, place);
          look = current;
        }
        return new Seen(current.workers(), null);
      } catch (BackendUnavailableException e) {
        return new Seen(List.of(), String.valueOf(e.getMessage()));
      } catch (RuntimeException e) {
        return new Seen(List.of(), "looking at the workers failed with " + e);
      }
    }

    void close() {
      closed = true;
      FleetSource.Look last = look;
      look = null;
      if (last != null) {
        last.close();
      }
    }
  }
}
