package dev.taskgauge.app.servers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.runs.RunRow;
import dev.taskgauge.app.runs.RunState;
import dev.taskgauge.app.setup.BackEnd;
import dev.taskgauge.app.setup.SetupModel;
import dev.taskgauge.app.setup.SqsWhere;
import dev.taskgauge.app.workbench.MeasuringEngine;
import dev.taskgauge.app.workbench.WorkbenchModel;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThisMachine;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.result.RunStore;
import dev.taskgauge.engine.run.ExperimentListener;
import dev.taskgauge.engine.run.ExperimentRunner;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.TaskKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The servers as the window keeps them, with the engine and its worker processes. */
final class SqsOnThisMachineTest {
  private static final long PATIENCE_SECONDS = 90;

  private static final KeptServers SERVERS = new KeptServers(ServersClassPath.ofThisProgram());

  private final List<String> waited = new ArrayList<>();
  private final List<RunRecord> records = new ArrayList<>();

  @Test
  void twoExperimentsRunOnTheSameServers() throws Exception {
    Experiment experiment =
        new Experiment(
            "servers",
            new GeneratedWorkload(
                TaskKind.SLEEP, new LengthDistribution.Constant(1_000_000), 50, true, 1),
            new SqsSettings("kept", new ThisMachine(1), TasksPerMessage.AUTO, false),
            List.of(2));
    assertThat(new ExperimentRunner(SERVERS).run(experiment, listener()))
        .isEqualTo(ExperimentEnd.COMPLETE);
    assertThat(new ExperimentRunner(SERVERS).run(experiment, listener()))
        .isEqualTo(ExperimentEnd.COMPLETE);

    assertThat(waited).contains("starting SQS and DynamoDB on this machine");
    assertThat(records)
        .hasSize(2)
        .allSatisfy(run -> assertThat(run.measurement().tasks().completed()).isEqualTo(100))
        .allSatisfy(run -> assertThat(run.measurement().queue()).isNotNull());
    assertThat(records.get(1).environment().endpoint())
        .isEqualTo(records.get(0).environment().endpoint());
  }

  /** From the window's model, with all that is real but the window. */
  @Test
  void stopEndsARunWithinASecondAndKeepsWhatWasMeasuredMarkedAsStopped(@TempDir Path reports)
      throws Exception {
    try (ExecutorService ui = Executors.newSingleThreadExecutor();
        ExecutorService background = Executors.newCachedThreadPool()) {
      SetupModel setup = new SetupModel(Runnable::run, Runnable::run);
      setup.backEnd().chosenProperty().set(BackEnd.SQS);
      setup.backEnd().whereProperty().set(SqsWhere.THIS_MACHINE);
      setup.lengthProperty().set("10 ms");
      setup.countProperty().set("100000");
      setup.workersProperty().set("2");
      setup.repetitionsProperty().set("2");
      setup.warmUpProperty().set(false);
      WorkbenchModel model =
          new WorkbenchModel(
              setup,
              () -> new MeasuringEngine(SERVERS),
              () -> new RunStore(reports),
              background,
              ui);
      ui.submit(() -> model.run()).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      await(ui, model.progressProperty(), moment -> moment != null && moment.completed() > 0);

      assertThat(model.isLatestOnThisMachine()).isTrue();
      long stoppedNanos = System.nanoTime();
      ui.execute(model::stop);
      await(
          ui,
          model.rows().get(0).contentProperty(),
          content -> content.state() == RunState.STOPPED);
      long tookNanos = System.nanoTime() - stoppedNanos;
      await(ui, model.runningProperty(), running -> !running);

      // What was measured is in the table and in the files; the workers' processes end after it.
      assertThat(Duration.ofNanos(tookNanos)).isLessThan(Duration.ofSeconds(1));
      assertThat(model.rows())
          .extracting(RunRow::state)
          .containsExactly(RunState.STOPPED, RunState.NOT_RUN);
      assertThat(model.statusProperty().get()).startsWith("Stopped · ");
      assertThat(model.problemProperty().get()).isEmpty();
      ExperimentRecord kept =
          RunStore.readRecord(Objects.requireNonNull(model.directoryProperty().get()));
      assertThat(kept.end()).isEqualTo(ExperimentEnd.STOPPED);
      assertThat(kept.runs()).hasSize(1);
      RunMeasurement measured = kept.runs().get(0).measurement();
      assertThat(measured.end()).isEqualTo(RunEnd.STOPPED);
      assertThat(measured.tasks().completed()).isBetween(1L, 100_000L);
      assertThat(measured.timeline()).isNotEmpty();
    }
  }

  /** Waits until it is what it should be. */
  private static <T> void await(ExecutorService ui, ObservableValue<T> value, Predicate<T> expected)
      throws Exception {
    CompletableFuture<T> seen = new CompletableFuture<>();
    ui.execute(
        () ->
            value.subscribe(
                now -> {
                  if (expected.test(now)) {
                    seen.complete(now);
                  }
                }));
    seen.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @AfterAll
  static void endServers() {
    SERVERS.close();
  }

  private ExperimentListener listener() {
    return new ExperimentListener() {
      @Override
      public void runWaiting(int runIndex, String what) {
        waited.add(what);
      }

      @Override
      public void runEnded(int runIndex, RunRecord run) {
        records.add(run);
      }
    };
  }
}
