package dev.taskgauge.app.servers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.fleet.FleetModel;
import dev.taskgauge.app.fleet.FleetState;
import dev.taskgauge.app.fleet.SqsFleetSource;
import dev.taskgauge.app.fleet.WorkersHere;
import dev.taskgauge.app.fleet.WorkersHereModel;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.SqsPlace;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThisMachine;
import dev.taskgauge.engine.run.ExperimentListener;
import dev.taskgauge.engine.run.ExperimentRunner;
import dev.taskgauge.engine.run.FleetWorker;
import dev.taskgauge.engine.run.LocalServers;
import dev.taskgauge.engine.run.OwnWorker;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.TaskKind;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The fleet without a window, with real servers and real worker processes. */
final class FleetOnThisMachineTest {
  private static final long PATIENCE_SECONDS = 90;

  private static final KeptServers SERVERS = new KeptServers(ServersClassPath.ofThisProgram());

  private final ExecutorService ui = Executors.newSingleThreadExecutor();
  private final ExecutorService looks = Executors.newSingleThreadExecutor();

  @AfterAll
  static void endServers() {
    SERVERS.close();
  }

  @AfterEach
  void end() {
    looks.shutdownNow();
    ui.shutdownNow();
  }

  @Test
  void workerProcessesOfARunAreSeenWithWhatTheyDidAndAddedOnesEndWithIt() throws Exception {
    SqsSettings here = sqs(new ThisMachine(2));
    FleetModel model = model(Map.of());
    onUi(
        () -> {
          model.aim(here);
          model.setShown(true);
        });
    Experiment experiment =
        new Experiment(
            "seen",
            new GeneratedWorkload(
                TaskKind.SLEEP, new LengthDistribution.Constant(100_000_000), 1_000, true, 1),
            here,
            List.of(4));
    ExperimentRunner runner = new ExperimentRunner(SERVERS);
    FutureTask<?> run = new FutureTask<>(() -> runner.run(experiment, new ExperimentListener() {}));
    new Thread(run, "run").start();

    FleetState seen =
        await(
            model.stateProperty(),
            state ->
                state.workers().stream().filter(worker -> worker.completed() > 0).count() == 2);

    assertThat(seen.workers())
        .hasSize(2)
        .allSatisfy(worker -> assertThat(worker.slots()).isEqualTo(2))
        .allSatisfy(worker -> assertThat(worker.state()).isNotEqualTo(FleetWorker.State.DEAD));
    assertThat(seen.summary()).isEqualTo("2 workers with 4 slots at queue here");
    onUi(() -> model.setInProgress(true));
    aWorkerIsAdded(model);

    runner.stop();
    run.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    onUi(() -> model.setInProgress(false));
    await(model.here().stateProperty(), state -> state.list().isEmpty());
    await(model.stateProperty(), state -> state.workers().isEmpty());
    onUi(model::close);
  }

  /** One that takes part in the run and does some of its tasks. */
  private void aWorkerIsAdded(FleetModel model) throws Exception {
    onUi(
        () -> {
          model.here().slotsProperty().set("3");
          model.here().start();
        });
    await(
        model.stateProperty(),
        state -> alive(state).anyMatch(worker -> worker.slots() == 3 && worker.completed() > 0));
  }

  private static Stream<FleetWorker> alive(FleetState state) {
    return state.workers().stream().filter(worker -> worker.state() != FleetWorker.State.DEAD);
  }

  @Test
  void processesAreStartedForAQueueElsewhereAndStopped() throws Exception {
    LocalServers elsewhere = SERVERS.start();
    FleetModel model = model(elsewhere.environment());
    onUi(
        () -> {
          model.aim(sqs(elsewhere.place()));
          model.here().processesProperty().set("2");
          model.here().start();
        });

    WorkersHereModel.State waiting =
        await(
            model.here().stateProperty(),
            state ->
                state.list().size() == 2
                    && state.list().stream().allMatch(own -> own.detail().contains("waiting")));

    assertThat(waiting.list()).extracting(OwnWorker::state).containsOnly(OwnWorker.State.STARTING);
    onUi(() -> model.here().stop(waiting.list().subList(0, 1)));
    await(model.here().stateProperty(), state -> state.list().size() == 1);
    ProcessHandle other = ProcessHandle.of(waiting.list().get(1).pid()).orElseThrow();
    other.destroyForcibly();
    WorkersHereModel.State died =
        await(
            model.here().stateProperty(),
            state -> state.list().get(0).state() == OwnWorker.State.DIED);
    assertThat(died.list().get(0).detail()).startsWith("killed from outside, signal 9");
    onUi(model::close);
  }

  private FleetModel model(Map<String, String> environment) {
    return new FleetModel(
        new SqsFleetSource(SERVERS::running),
        changed -> WorkersHere.real(environment, SERVERS::running, changed),
        (work, delayMillis) ->
            CompletableFuture.delayedExecutor(delayMillis, TimeUnit.MILLISECONDS, looks)
                .execute(work),
        ui);
  }

  private static SqsSettings sqs(SqsPlace place) {
    // A queue that another test has made is none that workers wait for.
    String queue = place instanceof ThisMachine ? "here" : "elsewhere";
    return new SqsSettings(queue, place, TasksPerMessage.AUTO, false);
  }

  private void onUi(Runnable work) throws Exception {
    ui.submit(work).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** Waits until it is what it should be, and returns it. */
  private <T> T await(ObservableValue<T> value, Predicate<T> expected) throws Exception {
    CompletableFuture<T> seen = new CompletableFuture<>();
    onUi(
        () ->
            value.subscribe(
                now -> {
                  if (expected.test(now)) {
                    seen.complete(now);
                  }
                }));
    return seen.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }
}
