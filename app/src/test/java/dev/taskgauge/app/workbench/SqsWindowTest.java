package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.connection.ConnectionPhase;
import dev.taskgauge.app.runs.RunState;
import dev.taskgauge.app.setup.SqsWhere;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThisMachine;
import dev.taskgauge.engine.run.ConnectionStep;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import org.junit.jupiter.api.Test;

/** SQS in the window, with an engine and a connection that follow a script. */
final class SqsWindowTest extends OpenWindow {
  private final ScriptedEngine engine = new ScriptedEngine();

  @Override
  Engine engine() {
    return engine;
  }

  @Test
  void runsOnThisMachine() throws Exception {
    robot.clickOn("#back-end-sqs");
    window.awaitConnection(ConnectionPhase.WHEN_NEEDED);
    assertThat(text("#connection-state")).isEqualTo("SQS on this machine: starts when needed");
    assertThat(text("#status-connection")).isEqualTo("SQS on this machine: starts when needed");
    assertThat(text("#licence-notice")).contains("DynamoDB Local (Amazon's own licence");
    window.type(robot, "#queue", "measured");
    window.type(robot, "#processes", "2");
    window.type(robot, "#workers", "1,2,4");

    robot.clickOn("#run");
    window.await(window.model().waitingProperty(), waiting -> waiting);
    window.screenshot("light-sqs-waiting");
    assertThat(text("#status")).isEqualTo("run 1 of 3 · starting SQS and DynamoDB on this machine");
    assertThat(robot.lookup("#progress").<ProgressBar>query().isIndeterminate()).isTrue();
    assertThat(robot.lookup("#stop").<Node>query().isDisabled()).isFalse();
    window.answerConnection(
        List.of(new ConnectionStep("ElasticMQ and DynamoDB Local", true, "run")));
    engine.arrive();
    window.awaitIdle();

    window.awaitConnection(ConnectionPhase.READY);
    assertThat(text("#status-connection")).isEqualTo("SQS on this machine: ready");
    assertThat(window.model().results().runs())
        .hasSize(3)
        .allSatisfy(
            run ->
                assertThat(run.settings().backend())
                    .isEqualTo(
                        new SqsSettings(
                            "measured", new ThisMachine(2), TasksPerMessage.AUTO, false)));
    assertThat(text("#status"))
        .startsWith("Done · 3,066 requests, would be $0.00124 on AWS · results in ");
    assertThat(robot.lookup("1,022").queryAll()).isNotEmpty();
    assertThat(robot.lookup("$0.000413").queryAll()).isNotEmpty();
    assertThat(robot.lookup(".table-row-cell").<Node>queryAll())
        .extracting(Node::getAccessibleHelp)
        .anySatisfy(
            help ->
                assertThat(help)
                    .startsWith("SQS on this machine, 2 processes\n")
                    .contains("3 duplicate results", "SendMessageBatch 1,002, 5 throttled"));
    window.screenshot("light-sqs-done");
  }

  @Test
  void escapeStopsARunThatWaits() throws Exception {
    robot.clickOn("#back-end-sqs").clickOn("#run");
    window.await(window.model().waitingProperty(), waiting -> waiting);

    robot.clickOn("#stop");
    window.awaitIdle();

    assertThat(text("#status")).isEqualTo("Stopped");
    assertThat(window.model().rows())
        .allSatisfy(row -> assertThat(row.state()).isEqualTo(RunState.NOT_RUN));
  }

  @Test
  void theFieldsFollowTheChoices() throws Exception {
    assertThat(shown("#queue", "#processes", "#region", "#check-connection")).isEmpty();

    robot.clickOn("#back-end-sqs");
    assertThat(shown("#queue", "#processes", "#region", "#licence-notice"))
        .containsExactly("#queue", "#processes", "#licence-notice");

    where(SqsWhere.AWS);
    assertThat(shown("#queue", "#processes", "#region", "#profile", "#licence-notice"))
        .containsExactly("#queue", "#region", "#profile");
    assertThat(text("#cost")).contains("AWS charges");
    assertThat(text("#hint-workers")).contains("java -jar worker.jar -s taskgauge -t 16");

    robot.clickOn("#back-end-local");
    assertThat(shown("#queue", "#region", "#check-connection", "#cost")).isEmpty();
  }

  @Test
  void theCheckNamesWhatIsMissing() throws Exception {
    window.answerConnection(
        List.of(
            new ConnectionStep("Credentials", true, "of the profile lab"),
            new ConnectionStep("Region", false, "none is set; give one above")));
    robot.clickOn("#back-end-sqs");
    where(SqsWhere.AWS);
    assertThat(text("#connection-state")).isEqualTo("SQS on AWS: not checked");

    robot.clickOn("#check-connection");
    window.awaitConnection(ConnectionPhase.FAILED);

    assertThat(text("#connection-missing")).isEqualTo("Region: none is set; give one above");
    assertThat(text("#connection-found")).isEqualTo("Credentials: of the profile lab");
    assertThat(robot.lookup("#run").<Node>query().isDisabled()).isFalse();
  }

  private void where(SqsWhere where) {
    robot.interact(() -> window.model().setup().backEnd().whereProperty().set(where));
  }

  private List<String> shown(String... ids) {
    return List.of(ids).stream().filter(id -> window.isShown(robot, id)).toList();
  }

  private String text(String id) {
    return window.text(robot, id);
  }
}
