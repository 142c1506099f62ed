package dev.taskgauge.app.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThisMachine;
import dev.taskgauge.engine.experiment.ThreadKind;
import java.net.URI;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fields of the back end, as part of the left pane. */
final class BackEndModelTest {
  private final SetupModel model = new SetupModel(Runnable::run, Runnable::run);
  private final BackEndModel backEnd = model.backEnd();

  @Test
  void startsWithLocalWhichHasNoConnection() {
    assertThat(settings()).isEqualTo(LocalSettings.DEFAULT);
    assertThat(result().connection()).isNull();
    assertThat(result().cost()).isEmpty();
  }

  @Test
  void sqsStartsOnThisMachineWithAutomaticMessages() {
    backEnd.chosenProperty().set(BackEnd.SQS);

    assertThat(settings())
        .isEqualTo(new SqsSettings("taskgauge", new ThisMachine(1), TasksPerMessage.AUTO, false));
    assertThat(model.experiment().orElseThrow().name()).isEqualTo("sleep 10 ms on SQS");
    assertThat(result().estimate())
        .isEqualTo(
            "≈ 41 s to 1 min 10 s for 15 runs, with warm-up and the start of servers and workers");
    assertThat(result().cost()).isEmpty();
  }

  /** In the history, and side by side, only their times told them apart. */
  @Test
  void experimentsWithOneTaskAMessageAndWithManyWereCalledTheSame() {
    backEnd.chosenProperty().set(BackEnd.SQS);

    backEnd.tasksPerMessageProperty().set("1");
    assertThat(model.experiment().orElseThrow().name())
        .isEqualTo("sleep 10 ms on SQS, 1 task a message");
    backEnd.tasksPerMessageProperty().set("1, auto");
    assertThat(model.experiment().orElseThrow().name()).isEqualTo("sleep 10 ms on SQS");
  }

  @Test
  void awsTakesWhatIsGivenAndLeavesTheRestToItsConfiguration() {
    aws();
    assertThat(settings())
        .isEqualTo(new SqsSettings("taskgauge", AwsPlace.DEFAULT, TasksPerMessage.AUTO, false));

    backEnd.queueNameProperty().set(" own ");
    backEnd.regionProperty().set("eu-central-1 ");
    backEnd.profileProperty().set("lab");
    backEnd.sqsEndpointProperty().set("http://127.0.0.1:9324");
    backEnd.tasksPerMessageProperty().set("10");

    URI endpoint = URI.create("http://127.0.0.1:9324");
    assertThat(settings())
        .isEqualTo(
            new SqsSettings(
                "own",
                new AwsPlace("eu-central-1", "lab", endpoint, null),
                new TasksPerMessage(10),
                false));
  }

  @Test
  void awsCostsMoneyAndWaitsForWorkers() {
    aws();

    assertThat(result().estimate())
        .isEqualTo("≈ 38 s to 1 min for 15 runs, with warm-up, once the workers are there");
    assertThat(result().cost())
        .startsWith("AWS charges for every request to SQS and DynamoDB: ≈ $")
        .endsWith(" DynamoDB writes at list prices of us-east-1).");

    backEnd.sqsEndpointProperty().set("http://127.0.0.1:9324");
    backEnd.dynamoDbEndpointProperty().set("http://127.0.0.1:8000");
    assertThat(result().cost()).isEmpty();
  }

  @Test
  void theNaiveDesignHasOneTaskAMessageWhateverTheFieldSays() {
    backEnd.chosenProperty().set(BackEnd.SQS);
    backEnd.tasksPerMessageProperty().set("rubbish");
    backEnd.naiveProperty().set(true);

    assertThat(settings())
        .isEqualTo(new SqsSettings("taskgauge", new ThisMachine(1), new TasksPerMessage(1), true));
  }

  @Test
  void slowerDesignsAreEstimatedToTakeLonger() {
    model.lengthProperty().set("0");
    model.countProperty().set("1000");
    model.workersProperty().set("10");
    model.repetitionsProperty().set("1");
    model.warmUpProperty().set(false);
    assertThat(result().estimate()).isEqualTo("≈ 30 ms for 1 run");

    backEnd.chosenProperty().set(BackEnd.SQS);
    assertThat(result().estimate()).startsWith("≈ 4.4 s to 6.5 s for 1 run");
    backEnd.tasksPerMessageProperty().set("1");
    assertThat(result().estimate()).startsWith("≈ 14 s to 16 s for 1 run");
    backEnd.naiveProperty().set(true);
    assertThat(result().estimate()).startsWith("≈ 54 s to 56 s for 1 run");
  }

  @Test
  void severalSizesOfMessagesAreABackEndEach() {
    backEnd.tasksPerMessageProperty().set("1, auto");

    assertThat(model.experiment().orElseThrow().backends())
        .containsExactly(
            new LocalSettings(ThreadKind.PLATFORM, new TasksPerMessage(1)), LocalSettings.DEFAULT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\"|Queue name '': expected 1 to 72 letters, digits, '-' or '_'",
        "a b|Queue name 'a b': expected 1 to 72 letters, digits, '-' or '_'",
        "queue.fifo|Queue name 'queue.fifo': expected",
      })
  void refusesAWrongQueueName(String name, String problem) {
    backEnd.chosenProperty().set(BackEnd.SQS);
    backEnd.queueNameProperty().set(name);

    assertThat(result().problem(SetupField.QUEUE)).startsWith(problem);
    assertThat(result().whyNot()).isEqualTo("Run waits for the queue name.");
    assertThat(model.experiment()).isEmpty();
    assertThat(result().connection()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "101", "two", "1.5"})
  void refusesAWrongNumberOfProcesses(String processes) {
    backEnd.chosenProperty().set(BackEnd.SQS);
    backEnd.processesProperty().set(processes);

    assertThat(result().problem(SetupField.PROCESSES))
        .startsWith("Worker processes ")
        .contains(processes)
        .endsWith("expected 1 to 100");
    assertThat(model.experiment()).isEmpty();
    assertThat(result().connection()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "1001", "some"})
  void refusesAWrongNumberOfTasksAMessage(String tasks) {
    backEnd.tasksPerMessageProperty().set(tasks);

    assertThat(result().problem(SetupField.TASKS_PER_MESSAGE))
        .startsWith("Tasks per message ")
        .contains(tasks)
        .endsWith("expected auto or 1 to 1000");
    assertThat(model.experiment()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:9324", "ftp://host", "http://", "http://a b", "there"})
  void refusesAWrongEndpointAndSaysWhich(String endpoint) {
    aws();
    backEnd.sqsEndpointProperty().set(endpoint);
    backEnd.dynamoDbEndpointProperty().set(endpoint);

    assertThat(result().problem(SetupField.SQS_ENDPOINT))
        .isEqualTo(
            "SQS endpoint '" + endpoint + "': expected an address such as http://127.0.0.1:9324");
    assertThat(result().problem(SetupField.DYNAMODB_ENDPOINT))
        .startsWith("DynamoDB endpoint '" + endpoint + "'");
    assertThat(model.experiment()).isEmpty();
  }

  @Test
  void refusesAPasswordInAnEndpoint() {
    aws();
    backEnd.dynamoDbEndpointProperty().set("http://me:secret@host:8000");

    assertThat(result().problem(SetupField.DYNAMODB_ENDPOINT))
        .startsWith("DynamoDB endpoint of host:8000: expected no user, password or parameters");
  }

  @Test
  void refusesAWrongRegion() {
    aws();
    backEnd.regionProperty().set("Frankfurt am Main");

    assertThat(result().problem(SetupField.REGION))
        .isEqualTo("Region 'Frankfurt am Main': expected one such as eu-central-1, or nothing");
    assertThat(result().whyNot()).isEqualTo("Run waits for the region.");
  }

  @Test
  void fieldsThatAreNotShownAreNotChecked() {
    aws();
    backEnd.regionProperty().set("?");
    backEnd.processesProperty().set("?");
    assertThat(result().problems()).containsOnlyKeys(SetupField.REGION);

    backEnd.whereProperty().set(SqsWhere.THIS_MACHINE);
    assertThat(result().problems()).containsOnlyKeys(SetupField.PROCESSES);

    backEnd.chosenProperty().set(BackEnd.LOCAL);
    assertThat(result().problems()).isEmpty();
  }

  @Test
  void theKindOfThreadIsOfLocalOnly() {
    backEnd.threadsProperty().set(ThreadKind.VIRTUAL);
    assertThat(settings()).isEqualTo(new LocalSettings(ThreadKind.VIRTUAL, TasksPerMessage.AUTO));

    backEnd.chosenProperty().set(BackEnd.SQS);
    assertThat(settings()).isInstanceOf(SqsSettings.class);
  }

  @Test
  void aPresetLeavesTheBackEndAsItIs() {
    backEnd.chosenProperty().set(BackEnd.SQS);

    model.fill(Preset.ALL.get(1));

    assertThat(settings()).isInstanceOf(SqsSettings.class);
    assertThat(model.preset()).contains(Preset.ALL.get(1));
  }

  private void aws() {
    backEnd.chosenProperty().set(BackEnd.SQS);
    backEnd.whereProperty().set(SqsWhere.AWS);
  }

  private BackendSettings settings() {
    return Objects.requireNonNull(result().experiment()).points().get(0).backend();
  }

  private SetupResult result() {
    return model.resultProperty().get();
  }
}
