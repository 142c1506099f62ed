package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThisMachine;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.ExperimentListener;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.TaskKind;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class MeasuringEngineTest {
  private static final Experiment ON_SQS =
      new Experiment(
          "test",
          new GeneratedWorkload(
              TaskKind.SLEEP, new LengthDistribution.Constant(1_000_000), 10, true, 1),
          new SqsSettings("taskgauge", new ThisMachine(1), TasksPerMessage.AUTO, false),
          List.of(1));
  private static final ExperimentListener DEAF = new ExperimentListener() {};

  @Test
  void stopDoesNotWaitForServersThatStart() throws Exception {
    CountDownLatch starting = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    MeasuringEngine engine =
        new MeasuringEngine(
            () -> {
              starting.countDown();
              never.await();
              throw new BackendUnavailableException("never", null);
            });
    FutureTask<ExperimentEnd> run = new FutureTask<>(() -> engine.run(ON_SQS, DEAF));
    new Thread(run, "experiment").start();
    starting.await();

    engine.stop();

    assertThat(run.get(30, TimeUnit.SECONDS)).isEqualTo(ExperimentEnd.STOPPED);
  }

  @Test
  void serversThatAreNotToBeHadAreSaid() {
    MeasuringEngine engine =
        new MeasuringEngine(
            () -> {
              throw new BackendUnavailableException("no jars", null);
            });

    assertThatThrownBy(() -> engine.run(ON_SQS, DEAF))
        .isInstanceOf(BackendUnavailableException.class)
        .hasMessageContaining("no jars");
  }
}
