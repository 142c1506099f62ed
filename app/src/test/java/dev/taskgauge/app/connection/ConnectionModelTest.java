package dev.taskgauge.app.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.SqsPlace;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThisMachine;
import dev.taskgauge.engine.run.ConnectionStep;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The model with a scripted check; work of the background is done when the test says so. */
final class ConnectionModelTest {
  private static final SqsSettings AWS = sqs("taskgauge", AwsPlace.DEFAULT);
  private static final SqsSettings HERE = sqs("taskgauge", new ThisMachine(1));
  private static final ConnectionStep CREDENTIALS =
      new ConnectionStep("credentials", true, "of the profile lab");

  private final Deque<Runnable> background = new ArrayDeque<>();
  private final List<SqsSettings> checked = new ArrayList<>();
  private List<ConnectionStep> answer = List.of(CREDENTIALS);
  private ConnectionStep elsewhere =
      new ConnectionStep("Other regions", true, "there is a queue in eu-north-1");
  private final ConnectionModel model =
      new ConnectionModel(new ScriptedCheck(), background::add, Runnable::run);

  private final class ScriptedCheck implements ConnectionCheck {
    @Override
    public List<ConnectionStep> check(SqsSettings settings) {
      checked.add(settings);
      return answer;
    }

    @Override
    public ConnectionStep lookElsewhere(SqsSettings settings) {
      return elsewhere;
    }
  }

  @Test
  void hasNothingToSayWhereThereIsNothingToConnectTo() {
    model.check();

    assertThat(state()).isEqualTo(ConnectionState.NONE);
    assertThat(state().summary()).isEmpty();
    assertThat(background).isEmpty();
  }

  @Test
  void awsIsNotAskedUntilSomebodyWantsIt() {
    model.aim(AWS);

    assertThat(state().summary()).isEqualTo("SQS on AWS: not checked");
    assertThat(background).isEmpty();
  }

  @Test
  void goesFromCheckingToReady() {
    model.aim(AWS);
    model.check();
    assertThat(state().summary()).isEqualTo("SQS on AWS: checking …");

    background.remove().run();

    assertThat(checked).containsExactly(AWS);
    assertThat(state().summary()).isEqualTo("SQS on AWS: ready");
    assertThat(state().found()).isEqualTo("credentials: of the profile lab");
    assertThat(state().missing()).isEmpty();
  }

  @Test
  void namesWhatIsMissing() {
    answer =
        List.of(
            CREDENTIALS,
            new ConnectionStep("region", false, "none is set; give one, or set AWS_REGION"));
    model.aim(AWS);
    model.check();
    background.remove().run();

    assertThat(state().phase()).isEqualTo(ConnectionPhase.FAILED);
    assertThat(state().summary()).isEqualTo("SQS on AWS: not ready");
    assertThat(state().missing()).isEqualTo("region: none is set; give one, or set AWS_REGION");
    assertThat(state().found()).isEqualTo("credentials: of the profile lab");
  }

  @Test
  void isNotReadyForAllThatOnlyARunShows() {
    answer = List.of(CREDENTIALS, step(ConnectionStep.Outcome.UNTRIED));
    model.aim(AWS);
    model.check();
    background.remove().run();

    assertThat(state().summary()).isEqualTo("SQS on AWS: reachable");
    assertThat(state().missing()).isEmpty();
    assertThat(state().found()).contains("step: detail");
  }

  @Test
  void saysWhereThereIsNoSuchQueue() {
    answer =
        List.of(
            CREDENTIALS, step(ConnectionStep.Outcome.ABSENT), step(ConnectionStep.Outcome.UNTRIED));
    model.aim(AWS);
    model.check();
    background.remove().run();

    assertThat(state().phase()).isEqualTo(ConnectionPhase.ABSENT);
    assertThat(state().summary()).isEqualTo("SQS on AWS: reachable, no such queue yet");
  }

  @Test
  void aQueueThatIsNotThereIsLookedForElsewhereWhenSomebodyWantsIt() {
    model.lookElsewhere();
    model.aim(AWS);
    model.check();
    background.remove().run();
    model.lookElsewhere();
    assertThat(background).as("the queue is where it was looked for").isEmpty();

    answer = List.of(step(ConnectionStep.Outcome.ABSENT));
    model.check();
    background.remove().run();
    assertThat(state().elsewhere()).isEqualTo(ConnectionState.Elsewhere.POSSIBLE);
    model.lookElsewhere();
    model.lookElsewhere();
    assertThat(state().elsewhere()).isEqualTo(ConnectionState.Elsewhere.LOOKING);
    assertThat(background).hasSize(1);
    background.remove().run();

    assertThat(state().phase()).isEqualTo(ConnectionPhase.ABSENT);
    assertThat(state().elsewhere()).isEqualTo(ConnectionState.Elsewhere.NO_NEED);
    assertThat(state().found()).endsWith("Other regions: there is a queue in eu-north-1");
  }

  /** The failure stayed beside what was found at last. */
  @Test
  void whatCouldNotBeLookedForElsewhereIsForgottenWhenItCould() {
    answer = List.of(step(ConnectionStep.Outcome.ABSENT));
    ConnectionStep found = elsewhere;
    elsewhere = new ConnectionStep("Other regions", false, "no network");
    model.aim(AWS);
    model.check();
    background.remove().run();
    for (int attempt = 0; attempt < 2; attempt++) {
      model.lookElsewhere();
      background.remove().run();
      assertThat(state().steps()).hasSize(2);
      assertThat(state().missing()).isEqualTo("Other regions: no network");
    }

    elsewhere = found;
    model.lookElsewhere();
    background.remove().run();
    assertThat(state().missing()).isEmpty();
    assertThat(state().steps()).hasSize(2);
  }

  @Test
  void anEndpointOfItsOwnHasNoOtherRegions() {
    answer = List.of(step(ConnectionStep.Outcome.ABSENT));
    URI emulator = URI.create("http://127.0.0.1:9324");
    model.aim(sqs("demo", new AwsPlace("eu-central-1", null, emulator, emulator)));
    model.check();
    background.remove().run();

    assertThat(state().elsewhere()).isEqualTo(ConnectionState.Elsewhere.NO_NEED);
  }

  private static ConnectionStep step(ConnectionStep.Outcome outcome) {
    return new ConnectionStep("step", outcome, "detail");
  }

  @Test
  void thisMachineIsLookedAtRightAway() {
    model.aim(HERE);
    background.remove().run();

    assertThat(state().summary()).isEqualTo("SQS on this machine: ready");
  }

  /** "ready" was said before the servers were started, which the first run does. */
  @Test
  void serversThatDoNotRunYetWereReady() {
    answer = List.of(step(ConnectionStep.Outcome.UNTRIED));
    model.aim(HERE);
    background.remove().run();
    assertThat(state().summary()).isEqualTo("SQS on this machine: starts when needed");

    answer = List.of(CREDENTIALS);
    model.serversMayRun();
    assertThat(state().summary()).isEqualTo("SQS on this machine: starts when needed");
    background.remove().run();
    assertThat(state().summary()).isEqualTo("SQS on this machine: ready");

    model.serversMayRun();
    assertThat(background).as("known already").isEmpty();
  }

  @Test
  void aRunDoesNotAskAws() {
    answer = List.of(step(ConnectionStep.Outcome.UNTRIED));
    model.aim(AWS);
    model.check();
    background.remove().run();

    model.serversMayRun();

    assertThat(background).isEmpty();
  }

  @Test
  void oneCheckAtATime() {
    model.aim(AWS);
    model.check();
    model.check();

    assertThat(background).hasSize(1);
  }

  @Test
  void theAnswerOfAnotherPlaceSaysNothing() {
    model.aim(AWS);
    model.check();
    model.aim(sqs("other", AwsPlace.DEFAULT));
    background.remove().run();
    assertThat(state().phase()).isEqualTo(ConnectionPhase.UNKNOWN);

    model.check();
    model.aim(null);
    background.remove().run();
    assertThat(state()).isEqualTo(ConnectionState.NONE);
  }

  @Test
  void settingsThatDoNotMatterToTheConnectionKeepWhatWasFound() {
    model.aim(AWS);
    model.check();
    background.remove().run();

    model.aim(new SqsSettings("taskgauge", AwsPlace.DEFAULT, new TasksPerMessage(1), true));

    assertThat(state().phase()).isEqualTo(ConnectionPhase.READY);
  }

  @Test
  void aCheckThatBreaksDownIsAFailure() {
    ConnectionModel breaking =
        new ConnectionModel(
            settings -> {
              throw new IllegalStateException("boom");
            },
            Runnable::run,
            Runnable::run);
    breaking.aim(AWS);
    breaking.check();

    ConnectionState state = breaking.stateProperty().get();
    assertThat(state.phase()).isEqualTo(ConnectionPhase.FAILED);
    assertThat(state.missing()).contains("boom");
  }

  @Test
  void noAnswerIsNotReady() {
    answer = List.of();
    model.aim(AWS);
    model.check();
    background.remove().run();

    assertThat(state().phase()).isEqualTo(ConnectionPhase.FAILED);
  }

  private ConnectionState state() {
    return model.stateProperty().get();
  }

  private static SqsSettings sqs(String queueName, SqsPlace place) {
    return new SqsSettings(queueName, place, TasksPerMessage.AUTO, false);
  }
}
