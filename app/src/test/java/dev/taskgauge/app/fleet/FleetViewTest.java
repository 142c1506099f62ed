package dev.taskgauge.app.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.taskgauge.app.screens.FxEvents;
import dev.taskgauge.app.screens.QuickRobot;
import dev.taskgauge.app.screens.ShownControls;
import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.FleetWorker;
import dev.taskgauge.engine.run.OwnWorker;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The fleet as it is shown, with a scripted service; pictures go to target/screenshots. */
final class FleetViewTest {
  private static final SqsSettings DEMO =
      new SqsSettings(
          "demo", new AwsPlace("eu-central-1", null, null, null), TasksPerMessage.AUTO, false);
  private static final List<FleetWorker> WORKERS =
      List.of(
          worker("0f9c41d2-aa", 16, "7f3a", 1_204_332, 0.4, FleetWorker.State.ALIVE),
          worker("81be0f33-aa", 16, "7f3a", 1_198_004, 1.2, FleetWorker.State.ALIVE),
          worker("c4d7a911-aa", 4, "", -1, 0, FleetWorker.State.NEW),
          worker("e0b7f2c8-aa", 16, "7f3a", 220_118, 74, FleetWorker.State.DEAD));

  private final MadeUpWorkers processes = new MadeUpWorkers();
  private final FxRobot robot = new QuickRobot();
  private final List<String> copied = new ArrayList<>();
  private final Stage stage;
  private List<FleetWorker> there = List.of();
  private @Nullable String problem;
  private int looks;
  private final FleetModel model =
      new FleetModel(
          (queue, place) -> new ScriptedLook(), processes::as, this::execute, Runnable::run);

  FleetViewTest() throws Exception {
    stage = FxEvents.newStage();
    onFx(
        () -> {
          Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
          stage.setScene(new Scene(new FleetView(model, copied::add), 900, 480));
          stage.show();
          model.setShown(true);
          return stage;
        });
  }

  private static FleetWorker worker(
      String id,
      int slots,
      String run,
      long completed,
      double ageSeconds,
      FleetWorker.State state) {
    return new FleetWorker(id, slots, run, completed, (long) (ageSeconds * 1e9), state);
  }

  private final class ScriptedLook implements FleetSource.Look {
    @Override
    public List<FleetWorker> workers() throws BackendUnavailableException {
      looks++;
      String now = problem;
      if (now != null) {
        throw new BackendUnavailableException(now, null);
      }
      return there;
    }

    @Override
    public void close() {}
  }

  /** What is to be done at once is done at once; the time for the rest never comes. */
  private void execute(Runnable work, long delayMillis) {
    if (delayMillis == 0) {
      work.run();
    }
  }

  @AfterEach
  void close() throws Exception {
    onFx(
        () -> {
          stage.close();
          return stage;
        });
  }

  @Test
  void localAndNobodySayWhatToDo() throws Exception {
    picture("fleet-local");
    assertThat(placeholder()).startsWith("LOCAL has no fleet");
    assertThat(node("#start-workers").isVisible()).isFalse();
    assertThat(node("#fleet-look").isVisible()).isFalse();

    aim();

    picture("fleet-empty");
    assertThat(placeholder()).startsWith("No worker is connected to queue demo");
    assertThat(node("#start-workers").isVisible()).isTrue();
    robot.clickOn("#start-elsewhere .title");
    picture("fleet-elsewhere");
    assertThat(((Button) node("#copy-user-data")).isDisabled()).isTrue();
  }

  @Test
  void workersAreListedWithWhatTheyDid() throws Exception {
    there = WORKERS;
    aim();

    picture("fleet");
    assertThat(((TableView<?>) node("#fleet-workers")).getItems()).hasSize(4);
    assertThat(((Label) node("#fleet-summary")).getText())
        .isEqualTo("3 workers with 36 slots at queue demo; 1 more without a heartbeat");
  }

  @Test
  void aProblemIsShownAboveWhoWasSeenBefore() throws Exception {
    there = WORKERS;
    aim();
    problem = "reading the workers in table demo-ledger: the AWS credentials have expired";
    robot.clickOn("#fleet-workers").type(KeyCode.F5);

    picture("fleet-problem");
    assertThat(looks).isEqualTo(2);
    assertThat(((Label) node("#fleet-problem")).getText())
        .startsWith(problem)
        .endsWith("Trying again in 3 s.");
    assertThat(((TableView<?>) node("#fleet-workers")).getItems()).hasSize(4);
  }

  @Test
  void whoIsSelectedStaysSelectedWhenMoreIsKnown() throws Exception {
    there = WORKERS;
    aim();
    onFx(
        () -> {
          TableView<?> table = (TableView<?>) node("#fleet-workers");
          table.getSelectionModel().select(1);
          there =
              List.of(
                  WORKERS.get(0),
                  worker("5a", 2, "", 0, 0, FleetWorker.State.NEW),
                  worker("81be0f33-aa", 16, "7f3a", 2_000_000, 0, FleetWorker.State.ALIVE));
          model.look();
          return model;
        });

    assertThat(((TableView<?>) node("#fleet-workers")).getSelectionModel().getSelectedIndex())
        .isEqualTo(2);
  }

  @Test
  void whatStartsWorkersIsCopied() throws Exception {
    aim();
    onFx(
        () -> {
          model.start().addressProperty().set("s3://my-bucket/worker.jar");
          return model;
        });
    robot.clickOn("#start-elsewhere .title");
    FxEvents.settle();
    robot.clickOn("#copy-worker-command");
    robot.clickOn("#copy-user-data");
    robot.clickOn("#copy-worker-policy");
    robot.clickOn("#copy-client-policy");

    assertThat(copied).hasSize(4);
    assertThat(copied.get(0))
        .isEqualTo("java -jar worker.jar worker -s demo -t 16 --region eu-central-1");
    assertThat(copied.get(1)).startsWith("#!/bin/bash");
    assertThat(copied.get(2)).contains("PartiQLInsert").doesNotContain("CreateQueue");
    assertThat(copied.get(3)).contains("CreateQueue");
  }

  @Test
  void workersOnThisMachineAreStartedListedAndStopped() throws Exception {
    there = WORKERS;
    aim();
    type("#here-processes", "3");
    type("#here-slots", "8");
    robot.clickOn("#here-start");

    assertThat(processes.started).containsExactly("demo: 3 with 8 slots");
    onFx(
        () -> {
          processes.now(
              own(4711, OwnWorker.State.SERVING, ""),
              own(4712, OwnWorker.State.STARTING, "queue demo is not there yet"),
              own(4713, OwnWorker.State.DIED, "killed from outside, signal 9"));
          return processes;
        });
    picture("fleet-here");
    TableView<?> table = (TableView<?>) node("#here-workers");
    assertThat(table.getItems()).hasSize(3);
    assertThat(robot.lookup("died: killed from outside, signal 9").queryAll()).isNotEmpty();
    assertThat(((Button) node("#here-stop")).isDisabled()).isTrue();

    robot.clickOn("4712").clickOn("#here-stop");
    assertThat(processes.stopped).containsExactly(4712L);
    robot.clickOn("4713").type(KeyCode.DELETE);
    assertThat(processes.stopped).containsExactly(4712L, 4713L);
    robot.clickOn("#here-stop-all");
    assertThat(processes.stopped).containsExactly(4712L, 4713L, 4711L, 4712L, 4713L);
  }

  @Test
  void aNumberThatCanNotBeIsSaidAtOnce() throws Exception {
    aim();
    type("#here-slots", "many");

    assertThat(((Label) node("#here-problem")).getText())
        .startsWith("slots 'many': expected 1 to ");
    assertThat(((Button) node("#here-start")).isDisabled()).isTrue();
    picture("fleet-here-wrong");
  }

  private static OwnWorker own(long pid, OwnWorker.State state, String detail) {
    return new OwnWorker(pid, "demo", 8, state, detail);
  }

  private void type(String field, String text) {
    robot.interact(() -> ((TextField) node(field)).setText(text));
  }

  private void aim() throws Exception {
    onFx(
        () -> {
          model.aim(DEMO);
          return model;
        });
  }

  private String placeholder() {
    return ((Label) node("#fleet-placeholder")).getText();
  }

  private Node node(String id) {
    return robot.lookup(id).query();
  }

  /** In both themes. */
  private void picture(String name) throws Exception {
    FxEvents.settle();
    onFx(
        () -> {
          assertThat(ShownControls.nameless(stage.getScene())).isEmpty();
          take(name);
          Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
          take(name + "-dark");
          Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
          return stage;
        });
  }

  private void take(String name) throws IOException {
    WritableImage image = stage.getScene().snapshot(null);
    BufferedImage copy =
        new BufferedImage(
            (int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < copy.getHeight(); y++) {
      for (int x = 0; x < copy.getWidth(); x++) {
        copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
      }
    }
    Path folder = Files.createDirectories(Path.of("screenshots"));
    ImageIO.write(copy, "png", folder.resolve(name + ".png").toFile());
  }

  private static <T> T onFx(Callable<T> work) throws Exception {
    return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
  }
}
