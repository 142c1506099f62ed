package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.taskgauge.app.runs.SampleMoments;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.run.ExperimentListener;
import dev.taskgauge.engine.run.RunProgress;
import dev.taskgauge.engine.run.RunStart;
import dev.taskgauge.engine.task.TaskCommand;
import dev.taskgauge.engine.task.Workload;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.ProgressBar;
import org.junit.jupiter.api.Test;

/** The bar in the status line. */
final class ExperimentProgressTest extends OpenWindow {
  @Override
  Engine engine() {
    return new HalfOfTheFirstRun();
  }

  /** It was that of the run, which was half full where five runs were still to come. */
  @Test
  void theBarIsOfTheWholeExperimentAsTheWordsBesideIt() throws Exception {
    window.type(robot, "#workers", "1");
    window.type(robot, "#count", "200");
    window.type(robot, "#length", "1 s");
    robot.interact(() -> window.model().setup().repetitionsProperty().set("5"));
    robot.clickOn("#run");
    window.await(
        window.model().progressProperty(),
        moment -> moment != null && moment.equals(SampleMoments.halfWay()));

    window.onFx(
        () -> {
          RunProgress moment = window.model().progressProperty().get();
          assertThat(moment.fraction()).isEqualTo(0.5);
          double part = window.model().partProperty().get().orElseThrow();
          assertThat(part).isLessThan(0.25);
          assertThat(robot.lookup("#progress").queryAs(ProgressBar.class).getProgress())
              .isPositive()
              .isCloseTo(part, within(0.005));
          return true;
        });
  }

  /** The first run stays there until it is stopped. */
  private static final class HalfOfTheFirstRun implements Engine {
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Override
    public ExperimentEnd run(Experiment experiment, ExperimentListener listener)
        throws InterruptedException {
      Turn turn = experiment.schedule().get(0);
      RunSettings settings = experiment.points().get(turn.point());
      Workload tasks = Workload.of(TaskCommand.sleep(1_000), 200);
      listener.runStarted(new RunStart(0, turn, settings, tasks, "200 tasks"));
      listener.runProgressed(0, SampleMoments.halfWay());
      stopped.await();
      return ExperimentEnd.STOPPED;
    }

    @Override
    public void stop() {
      stopped.countDown();
    }
  }
}
