package dev.taskgauge.app.connection;

import dev.taskgauge.app.background.TitledWork;
import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.BackendText;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.ThisMachine;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.ConnectionStep;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Whether SQS can be reached as it is set. On the JavaFX thread. */
public final class ConnectionModel {
  // State
  private final ConnectionCheck check;
  private final Executor background;
  private final Executor ui;
  private final ReadOnlyObjectWrapper<ConnectionState> state =
      new ReadOnlyObjectWrapper<>(ConnectionState.NONE);
  private @Nullable SqsSettings target;
  private int checks;

  /**
   * Nothing to connect to yet.
   *
   * @param check tries a connection
   * @param background where it does so
   * @param ui hands over to the JavaFX thread
   */
  public ConnectionModel(ConnectionCheck check, Executor background, Executor ui) {
    this.check = check;
    this.background = background;
    this.ui = ui;
  }

  // Properties

  /** What is known. */
  public ReadOnlyObjectProperty<ConnectionState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  // Commands

  /**
   * What to connect to from now on. What was found of another place or queue is forgotten; this
   * machine is looked at right away, since that costs nothing.
   *
   * @param settings null where there is nothing to connect to, or the settings are wrong
   */
  public void aim(@Nullable SqsSettings settings) {
    SqsSettings before = target;
    target = settings;
    if (settings == null) {
      checks++;
      state.set(ConnectionState.NONE);
    } else if (before == null || !sameConnection(before, settings)) {
      checks++;
      state.set(new ConnectionState(name(settings), ConnectionPhase.UNKNOWN, List.of()));
      if (settings.place() instanceof ThisMachine) {
        check();
      }
    }
  }

  /** Checks now; does nothing where there is nothing to check, or a check is in progress. */
  public void check() {
    SqsSettings settings = target;
    if (settings == null || state.get().phase() == ConnectionPhase.CHECKING) {
      return;
    }
    state.set(new ConnectionState(name(settings), ConnectionPhase.CHECKING, List.of()));
    checkInBackground(settings);
  }

  /** A run may have started the servers of this machine; what is known stays until it is seen. */
  public void serversMayRun() {
    SqsSettings settings = target;
    if (settings != null && state.get().phase() == ConnectionPhase.WHEN_NEEDED) {
      checkInBackground(settings);
    }
  }

  private void checkInBackground(SqsSettings settings) {
    checks++;
    int current = checks;
    background.execute(
        TitledWork.lasting(
            "Checking " + name(settings),
            () -> {
              List<ConnectionStep> steps = steps(settings);
              ui.execute(() -> ended(current, settings, steps));
            }));
  }

  /** Looks in other regions for the queue that is not where it should be, until it could. */
  public void lookElsewhere() {
    SqsSettings settings = target;
    ConnectionState now = state.get();
    if (settings == null || now.elsewhere() != ConnectionState.Elsewhere.POSSIBLE) {
      return;
    }
    int current = checks;
    state.set(now.lookingElsewhere());
    background.execute(
        TitledWork.lasting(
            "Looking for queue " + settings.queueName() + " in other regions",
            () -> {
              ConnectionStep step = elsewhere(settings);
              ui.execute(
                  () -> {
                    if (current == checks) {
                      state.set(now.looked(step));
                    }
                  });
            }));
  }

  private ConnectionStep elsewhere(SqsSettings settings) {
    String what = "Other regions";
    try {
      return check.lookElsewhere(settings);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new ConnectionStep(what, false, "looking there was interrupted");
    } catch (BackendUnavailableException | RuntimeException e) {
      return new ConnectionStep(what, false, String.valueOf(e.getMessage()));
    }
  }

  private List<ConnectionStep> steps(SqsSettings settings) {
    try {
      return check.check(settings);
    } catch (RuntimeException e) {
      return List.of(new ConnectionStep("the check itself", false, "failed with " + e));
    }
  }

  private void ended(int checked, SqsSettings settings, List<ConnectionStep> steps) {
    // Another place may have been chosen meanwhile: then this says nothing.
    if (checked != checks) {
      return;
    }
    if (settings.place() instanceof ThisMachine) {
      state.set(ConnectionState.checkedHere(name(settings), steps));
    } else {
      boolean hasOtherRegions =
          settings.place() instanceof AwsPlace aws && aws.sqsEndpoint() == null;
      state.set(ConnectionState.checked(name(settings), steps, hasOtherRegions));
    }
  }

  private static boolean sameConnection(SqsSettings one, SqsSettings other) {
    boolean bothHere = one.place() instanceof ThisMachine && other.place() instanceof ThisMachine;
    return bothHere
        || (one.place().equals(other.place()) && one.queueName().equals(other.queueName()));
  }

  private static String name(SqsSettings settings) {
    return BackendText.place(settings);
  }
}
