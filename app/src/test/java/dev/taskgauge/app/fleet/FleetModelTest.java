package dev.taskgauge.app.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.SqsPlace;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThisMachine;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.FleetWorker;
import dev.taskgauge.engine.run.OwnWorker;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The model with a scripted service; work of the background is done when the test says so. */
final class FleetModelTest {
  private static final FleetWorker ALIVE =
      new FleetWorker("a1", 16, "run", 1_234, 0, FleetWorker.State.ALIVE);
  private static final FleetWorker DEAD =
      new FleetWorker("b2", 8, "run", 10, 60_000_000_000L, FleetWorker.State.DEAD);

  private final MadeUpWorkers processes = new MadeUpWorkers();
  private final Deque<Runnable> background = new ArrayDeque<>();
  private final List<Long> delays = new ArrayList<>();
  private final List<String> opened = new ArrayList<>();
  private List<FleetWorker> there = List.of();
  private @Nullable String problem;
  private int closed;
  private final FleetModel model =
      new FleetModel(
          (queue, place) -> {
            opened.add(queue);
            return new ScriptedLook();
          },
          processes::as,
          (work, delayMillis) -> {
            background.add(work);
            delays.add(delayMillis);
          },
          Runnable::run);

  private final class ScriptedLook implements FleetSource.Look {
    @Override
    public List<FleetWorker> workers() throws BackendUnavailableException {
      String now = problem;
      if (now != null) {
        throw new BackendUnavailableException(now, null);
      }
      return there;
    }

    @Override
    public void close() {
      closed++;
    }
  }

  @Test
  void localHasNoFleet() {
    model.setShown(true);
    model.aim(null);

    assertThat(state()).isEqualTo(FleetState.NONE);
    assertThat(state().placeholder()).startsWith("LOCAL has no fleet");
    assertThat(background).isEmpty();
  }

  @Test
  void workersOfAnExperimentOnThisMachineAreSeenWhileItRuns() {
    model.setShown(true);
    model.aim(sqs("demo", new ThisMachine(1)));
    next();
    assertThat(state().placeholder()).startsWith("Workers on this machine are started with each");

    there = List.of(ALIVE);
    next();

    assertThat(state().phase()).isEqualTo(FleetPhase.THIS_MACHINE);
    assertThat(state().summary()).isEqualTo("1 worker with 16 slots at queue demo");
    assertThat(model.here().stateProperty().get().isOfUse())
        .as("without an experiment there is nothing to help")
        .isFalse();
  }

  @Test
  void moreWorkersHelpAnExperimentOnThisMachineWhileItIsInProgress() {
    model.aim(sqs("demo", new ThisMachine(1)));
    model.here().start();
    assertThat(background).as("nothing is in progress").isEmpty();

    model.setInProgress(true);
    model.here().start();
    runAll();

    assertThat(processes.started).containsExactly("demo: 1 with 4 slots");
    assertThat(model.here().stateProperty().get().helpsRun()).isTrue();
    assertThat(processes.stoppedOnThisMachine).isZero();
    assertThat(processes.wanted.get(0).getAsBoolean()).isTrue();

    model.setInProgress(false);
    model.setInProgress(true);

    assertThat(processes.stoppedOnThisMachine).isEqualTo(1);
    assertThat(processes.wanted.get(0).getAsBoolean()).as("for the next experiment").isFalse();
    model.setInProgress(false);
    assertThat(model.here().stateProperty().get().canBeStarted()).isFalse();
  }

  @Test
  void workersOnThisMachineAreStartedForTheQueueThatIsChosen() {
    model.aim(sqs("demo", AwsPlace.DEFAULT));
    model.here().processesProperty().set("2");
    model.here().slotsProperty().set(" 3 ");

    model.here().start();
    runAll();

    assertThat(processes.started).containsExactly("demo: 2 with 3 slots");
    model.here().slotsProperty().set("0");
    model.here().start();
    assertThat(background).isEmpty();
    assertThat(model.here().stateProperty().get().problem())
        .startsWith("slots '0': expected 1 to ");
  }

  @Test
  void processesStayWhenAnotherQueueIsChosenAndEndWithTheWindow() {
    model.aim(sqs("demo", AwsPlace.DEFAULT));
    OwnWorker own = new OwnWorker(17, "demo", 4, OwnWorker.State.SERVING, "");
    processes.now(own);

    model.aim(null);

    WorkersHereModel.State here = model.here().stateProperty().get();
    assertThat(here.list()).containsExactly(own);
    assertThat(here.isOfUse()).isTrue();
    assertThat(here.canBeStarted()).isFalse();
    model.close();
    assertThat(processes.closed).isTrue();
  }

  @Test
  void nobodyIsAskedWhileNobodyWatches() {
    model.aim(sqs("demo", AwsPlace.DEFAULT));
    assertThat(background).isEmpty();

    model.setShown(true);
    assertThat(state().placeholder()).isEqualTo("Looking for workers of queue demo …");
    next();
    model.setShown(false);
    runAll();

    assertThat(closed).isEqualTo(1);
    assertThat(background).isEmpty();
  }

  @Test
  void workersAreLookedAtAgainAndAgain() {
    watchDemo();
    assertThat(state().placeholder()).startsWith("No worker is connected to queue demo");

    there = List.of(ALIVE, DEAD);
    next();

    assertThat(state().workers()).containsExactly(ALIVE, DEAD);
    assertThat(state().summary())
        .isEqualTo("1 worker with 16 slots at queue demo; 1 more without a heartbeat");
    assertThat(delays).containsExactly(0L, 1_500L, 1_500L);
    assertThat(opened).containsExactly("demo");
  }

  @Test
  void whatFailsIsTriedMoreAndMoreRarely() {
    there = List.of(ALIVE);
    watchDemo();
    problem = "no AWS credentials found";
    for (int i = 0; i < 6; i++) {
      next();
    }

    assertThat(delays)
        .containsExactly(0L, 1_500L, 3_000L, 6_000L, 12_000L, 24_000L, 30_000L, 30_000L);
    assertThat(state().phase()).isEqualTo(FleetPhase.FAILED);
    assertThat(state().problem()).isEqualTo("no AWS credentials found\nTrying again in 30 s.");
    assertThat(state().workers()).as("who was seen before").containsExactly(ALIVE);

    problem = null;
    model.look();
    runAll(2);

    assertThat(state().phase()).isEqualTo(FleetPhase.SEEN);
    assertThat(delays).endsWith(0L, 1_500L);
  }

  @Test
  void anotherQueueForgetsWhatWasSeenOfTheFirst() {
    there = List.of(ALIVE);
    watchDemo();
    Runnable late = background.remove();

    model.aim(sqs("other", AwsPlace.DEFAULT));
    late.run();

    assertThat(state().queueName()).isEqualTo("other");
    assertThat(state().workers()).isEmpty();
    runAll(2);
    assertThat(closed).isEqualTo(1);
    assertThat(opened).containsExactly("demo", "other");
  }

  @Test
  void tasksAMessageAreNoOtherFleet() {
    watchDemo();

    model.aim(new SqsSettings("demo", AwsPlace.DEFAULT, new TasksPerMessage(1), true));

    assertThat(state().phase()).isEqualTo(FleetPhase.SEEN);
    assertThat(background).hasSize(1);
  }

  private void watchDemo() {
    model.setShown(true);
    model.aim(sqs("demo", AwsPlace.DEFAULT));
    next();
  }

  private void next() {
    background.remove().run();
  }

  private void runAll(int most) {
    for (int i = 0; i < most; i++) {
      next();
    }
  }

  private void runAll() {
    runAll(background.size());
  }

  private FleetState state() {
    return model.stateProperty().get();
  }

  private static SqsSettings sqs(String queue, SqsPlace place) {
    return new SqsSettings(queue, place, TasksPerMessage.AUTO, false);
  }
}
