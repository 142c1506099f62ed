package dev.taskgauge.app.fleet;

import dev.taskgauge.app.background.TitledWork;
import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.ThisMachine;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.OwnWorker;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * Worker processes on this machine that are started from the window, for the queue that is chosen,
 * and end with it; those of a queue on this machine help an experiment in progress, and end with
 * that. On the JavaFX thread.
 */
public final class WorkersHereModel {
  // State
  private final WorkersHere workers;
  private final Executor background;
  private final Executor ui;
  private final StringProperty processes = new SimpleStringProperty("1");
  private final StringProperty slots = new SimpleStringProperty("4");
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
  private String problem = "";
  private @Nullable SqsSettings target;
  private boolean inProgress;

  /** How many experiments have ended; read by any thread. */
  private final AtomicInteger ended = new AtomicInteger();

  /**
   * What there is to see.
   *
   * @param list those that run, and those that died
   * @param canBeStarted whether there is a queue: elsewhere, or on this machine for as long as an
   *     experiment is in progress
   * @param helpsRun whether it is the one on this machine
   * @param problem why nothing can be started, or was not; empty where nothing is wrong
   */
  public record State(
      List<OwnWorker> list, boolean canBeStarted, boolean helpsRun, String problem) {
    static final State NONE = new State(List.of(), false, false, "");

    public State {
      list = List.copyOf(list);
    }

    /** Whether there is anything to see or to do. */
    public boolean isOfUse() {
      return canBeStarted || !list.isEmpty();
    }
  }

  /**
   * None runs yet.
   *
   * @param maker makes what starts processes
   * @param background where processes are started
   * @param ui hands over to the JavaFX thread
   */
  WorkersHereModel(WorkersHere.Maker maker, Executor background, Executor ui) {
    this.background = background;
    this.ui = ui;
    workers = maker.make(() -> ui.execute(this::revise));
    processes.addListener(changed -> check());
    slots.addListener(changed -> check());
  }

  // Properties

  /** Text of the number of processes to start. */
  public StringProperty processesProperty() {
    return processes;
  }

  /** Text of the number of slots of each. */
  public StringProperty slotsProperty() {
    return slots;
  }

  /** What there is to see. */
  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  // Commands

  /** Starts them for the queue that is chosen; says so where that can not be. */
  public void start() {
    SqsSettings settings = target;
    if (settings == null || !canBeStarted(settings)) {
      return;
    }
    try {
      int processCount = number("processes", processes.get(), ThisMachine.MAX_PROCESSES);
      int slotCount = number("slots", slots.get(), RunSettings.MAX_SLOTS);
      problem = "";
      int before = ended.get();
      background.execute(
          TitledWork.lasting(
              "Starting workers for " + settings.queueName(),
              () -> start(settings, processCount, slotCount, () -> ended.get() == before)));
    } catch (IllegalArgumentException e) {
      problem = String.valueOf(e.getMessage());
    }
    revise();
  }

  private void start(
      SqsSettings settings, int processCount, int slotCount, BooleanSupplier wanted) {
    try {
      workers.start(settings.queueName(), settings.place(), processCount, slotCount, wanted);
    } catch (BackendUnavailableException | RuntimeException e) {
      String why = String.valueOf(e.getMessage());
      ui.execute(
          () -> {
            problem = why;
            revise();
          });
    }
  }

  /**
   * Asks those to end: they finish what runs. Those that were asked before are killed, and those
   * that have died are not shown any more.
   */
  public void stop(List<OwnWorker> chosen) {
    chosen.forEach(worker -> workers.stop(worker.pid()));
    revise();
  }

  /** Stops all of them. */
  public void stopAll() {
    stop(state.get().list());
  }

  /** Whose workers are started from now on; those that run stay. */
  void aim(@Nullable SqsSettings settings) {
    target = settings;
    revise();
  }

  /** Whether an experiment is in progress: those that help one on this machine end with it. */
  void setInProgress(boolean inProgress) {
    if (this.inProgress && !inProgress) {
      ended.incrementAndGet();
      workers.stopOnThisMachine();
    }
    this.inProgress = inProgress;
    revise();
  }

  /** Ends all; blocks for some seconds at most. */
  void close() {
    workers.close();
  }

  private void check() {
    problem = "";
    try {
      number("processes", processes.get(), ThisMachine.MAX_PROCESSES);
      number("slots", slots.get(), RunSettings.MAX_SLOTS);
    } catch (IllegalArgumentException e) {
      problem = String.valueOf(e.getMessage());
    }
    revise();
  }

  private void revise() {
    SqsSettings settings = target;
    boolean possible = settings != null && canBeStarted(settings);
    boolean helps = possible && settings != null && settings.place() instanceof ThisMachine;
    state.set(new State(workers.list(), possible, helps, problem));
  }

  private boolean canBeStarted(SqsSettings settings) {
    return settings.place() instanceof AwsPlace || inProgress;
  }

  private static int number(String what, String text, int max) {
    try {
      int value = Integer.parseInt(text.strip());
      if (value >= 1 && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      // As wrong as a number that is too large.
    }
    throw new IllegalArgumentException(what + " '" + text.strip() + "': expected 1 to " + max);
  }
}
