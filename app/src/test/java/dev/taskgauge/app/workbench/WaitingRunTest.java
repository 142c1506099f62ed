package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.runs.RunRow;
import dev.taskgauge.app.runs.RunState;
import dev.taskgauge.app.runs.SampleMoments;
import dev.taskgauge.app.setup.SetupModel;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.RunStore;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.ExperimentListener;
import dev.taskgauge.engine.run.RunStart;
import dev.taskgauge.engine.task.TaskCommand;
import dev.taskgauge.engine.task.Workload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that wait for servers or workers before they start. */
final class WaitingRunTest {
  @TempDir Path folder;
  private final List<Runnable> whileWaiting = new ArrayList<>();
  private final List<String> seen = new ArrayList<>();
  private final List<Runnable> later = new ArrayList<>();
  private boolean stopped;

  @Test
  void saysWhatItWaitsForAndThenRuns() {
    WorkbenchModel model = model(false);
    whileWaiting.add(
        () -> {
          look(model);
          assertThat(model.waitingProperty().get()).isTrue();
          assertThat(model.progressProperty().get()).isNull();
        });

    model.run();

    assertThat(seen)
        .containsExactly(
            "run 1 of 2 · waiting for 16 slots: 4 ready, starting",
            "run 2 of 2 · waiting for 16 slots: 4 ready, starting");
    assertThat(model.waitingProperty().get()).isFalse();
    assertThat(model.rows()).extracting(RunRow::state).containsOnly(RunState.DONE);
  }

  @Test
  void aRunThatGoesOnDoesNotStartAnewWhenItWaits() {
    WorkbenchModel model = model(false);
    later.add(
        () -> {
          assertThat(model.waitingProperty().get()).isFalse();
          assertThat(model.progressProperty().get()).isNotNull();
          look(model);
        });

    model.run();

    assertThat(seen).first().isEqualTo("run 1 of 2 · receiving: no answer; trying again, running");
  }

  @Test
  void stopWorksWhileARunWaits() {
    WorkbenchModel model = model(false);
    whileWaiting.add(
        () -> {
          model.stop();
          look(model);
        });

    model.run();

    assertThat(seen).containsExactly("Stopping …, starting");
    assertThat(model.statusProperty().get()).isEqualTo("Stopped");
    assertThat(model.problemProperty().get()).isEmpty();
    assertThat(model.rows()).extracting(RunRow::state).containsOnly(RunState.NOT_RUN);
    assertThat(model.waitingProperty().get()).isFalse();
  }

  @Test
  void whatNeverComesIsAFailureOfThatRun() {
    WorkbenchModel model = model(true);

    model.run();

    assertThat(model.rows())
        .extracting(RunRow::state)
        .containsExactly(RunState.FAILED, RunState.NOT_RUN);
    assertThat(model.problemProperty().get()).contains("no workers came");
    assertThat(model.waitingProperty().get()).isFalse();
  }

  private void look(WorkbenchModel model) {
    RunState state =
        model.rows().stream()
            .map(RunRow::state)
            .filter(each -> each != RunState.DONE)
            .findFirst()
            .orElseThrow();
    seen.add(model.statusProperty().get() + ", " + state.label());
  }

  private WorkbenchModel model(boolean inVain) {
    SetupModel setup = new SetupModel(Runnable::run, Runnable::run);
    setup.workersProperty().set("8,16");
    setup.repetitionsProperty().set("1");
    return new WorkbenchModel(
        setup, () -> engine(inVain), () -> new RunStore(folder), Runnable::run, Runnable::run);
  }

  private Engine engine(boolean inVain) {
    return new Engine() {
      @Override
      public ExperimentEnd run(Experiment experiment, ExperimentListener listener)
          throws BackendUnavailableException {
        for (int index = 0; index < experiment.points().size() && !stopped; index++) {
          listener.runStarted(
              new RunStart(
                  index,
                  Turn.measured(index, 1),
                  experiment.points().get(index),
                  Workload.of(TaskCommand.sleep(1), 200),
                  ""));
          listener.runWaiting(index, "waiting for 16 slots: 4 ready");
          whileWaiting.forEach(Runnable::run);
          if (inVain) {
            throw new BackendUnavailableException("SQS: no workers came", null);
          }
          if (!stopped) {
            listener.runProgressed(index, SampleMoments.halfWay());
            listener.runWaiting(index, "receiving: no answer; trying again");
            later.forEach(Runnable::run);
            listener.runEnded(index, ScriptedEngine.record(experiment.points().get(index)));
          }
        }
        return stopped ? ExperimentEnd.STOPPED : ExperimentEnd.COMPLETE;
      }

      @Override
      public void stop() {
        stopped = true;
      }
    };
  }
}
