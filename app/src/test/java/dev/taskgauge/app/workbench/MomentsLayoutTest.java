package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.run.ExperimentListener;
import dev.taskgauge.engine.run.RunPhase;
import dev.taskgauge.engine.run.RunProgress;
import dev.taskgauge.engine.run.RunStart;
import dev.taskgauge.engine.task.TaskCommand;
import dev.taskgauge.engine.task.Workload;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** What a moment of a run costs the window. */
final class MomentsLayoutTest extends OpenWindow {
  private static final long SECOND_NANOS = 1_000_000_000L;
  private static final int PATIENCE_SECONDS = 30;

  private final Moments moments = new Moments();
  private int laidOut;

  @Override
  Engine engine() {
    return moments;
  }

  @Test
  void aMomentOfARunDoesNotHaveTheWholeWindowLaidOut() throws Exception {
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    show(60);
    Scene scene = window.stage().getScene();
    Runnable count =
        () -> {
          if (scene.getRoot().isNeedsLayout()) {
            laidOut++;
          }
        };
    window.onFx(
        () -> {
          scene.addPreLayoutPulseListener(count);
          return true;
        });
    for (int second = 61; second < 70; second++) {
      show(second);
    }

    assertThat(window.text(robot, "#completed")).isEqualTo("690");
    assertThat(laidOut).isZero();
  }

  /** Has a moment come, and waits until it was drawn. */
  private void show(int second) throws Exception {
    CompletableFuture<Void> drawn = new CompletableFuture<>();
    RunProgress moment = moment(second);
    // One that comes soon after another is left out: it comes until it is shown.
    WaitForAsyncUtils.waitFor(
        PATIENCE_SECONDS,
        TimeUnit.SECONDS,
        () -> {
          moments.queue.add(Optional.of(moment));
          return moment.equals(window.model().progressProperty().get());
        });
    Runnable pulse = () -> drawn.complete(null);
    Scene scene = window.stage().getScene();
    window.onFx(
        () -> {
          scene.addPostLayoutPulseListener(pulse);
          Platform.requestNextPulse();
          return true;
        });
    drawn.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    window.onFx(
        () -> {
          scene.removePostLayoutPulseListener(pulse);
          return true;
        });
  }

  private static RunProgress moment(int second) {
    return new RunProgress(
        RunPhase.RUNNING,
        second * SECOND_NANOS,
        1_000,
        10L * second,
        0,
        500,
        100 + second,
        OptionalDouble.of(0.8 + second / 1000.0),
        SECOND_NANOS);
  }

  /** An engine whose run has the moments that it is given, until it is stopped. */
  private static final class Moments implements Engine {
    private final BlockingQueue<Optional<RunProgress>> queue = new LinkedBlockingQueue<>();

    @Override
    public ExperimentEnd run(Experiment experiment, ExperimentListener listener)
        throws InterruptedException {
      listener.runStarted(
          new RunStart(
              0,
              experiment.schedule().get(0),
              experiment.points().get(0),
              Workload.of(TaskCommand.sleep(1), 1_000),
              "1,000 tasks"));
      for (Optional<RunProgress> moment = queue.take(); moment.isPresent(); moment = queue.take()) {
        listener.runProgressed(0, moment.get());
      }
      return ExperimentEnd.STOPPED;
    }

    @Override
    public void stop() {
      queue.add(Optional.empty());
    }
  }
}
