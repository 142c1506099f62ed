package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.screens.FxEvents;
import dev.taskgauge.app.setup.BackEnd;
import dev.taskgauge.app.setup.BackEndModel;
import dev.taskgauge.app.setup.SqsWhere;
import dev.taskgauge.engine.run.OwnWorker;
import java.net.ServerSocket;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Worker processes that are really started from the whole window. */
final class FleetWindowTest extends OpenWindow {
  private static final int START_SECONDS = 60;

  @Override
  Engine engine() {
    return new ScriptedEngine();
  }

  @Test
  void oneThatReachesNobodySaysWhy() throws Exception {
    String nobody;
    try (ServerSocket free = new ServerSocket(0)) {
      nobody = "http://127.0.0.1:" + free.getLocalPort();
    }
    BackEndModel backEnd = window.model().setup().backEnd();
    robot.interact(
        () -> {
          backEnd.chosenProperty().set(BackEnd.SQS);
          backEnd.whereProperty().set(SqsWhere.AWS);
          backEnd.regionProperty().set("us-east-1");
          backEnd.sqsEndpointProperty().set(nobody);
          backEnd.dynamoDbEndpointProperty().set(nobody);
        });
    robot.clickOn("#tab-fleet").clickOn("#here-start");

    TableView<OwnWorker> workers = table();
    WaitForAsyncUtils.waitFor(
        START_SECONDS,
        TimeUnit.SECONDS,
        () ->
            !workers.getItems().isEmpty()
                && workers.getItems().get(0).state() == OwnWorker.State.DIED);
    assertThat(workers.getItems().get(0).detail()).startsWith("exit code 1: ");
    window.screenshot("light-fleet-here");
    robot.clickOn("#theme");
    window.screenshot("dark-fleet-here");

    robot.clickOn("#here-stop-all");
    FxEvents.settle();
    assertThat(workers.getItems()).isEmpty();
  }

  @SuppressWarnings("unchecked")
  private TableView<OwnWorker> table() {
    return robot.lookup("#here-workers").queryAs(TableView.class);
  }
}
