package dev.taskgauge.app.setup;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.SqsPlace;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThisMachine;
import dev.taskgauge.engine.experiment.ThreadKind;
import dev.taskgauge.engine.run.SlotThreads;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the fields of the chosen back end and makes settings of them. One check, used once. */
final class BackEndCheck {
  /**
   * What the fields mean.
   *
   * @param settings the back end, once for each number of tasks a message; null while anything is
   *     wrong
   * @param connection what a connection can be checked of, be other fields right or wrong; null
   *     where there is nothing to connect to, or it is wrong itself
   */
  record Outcome(@Nullable List<BackendSettings> settings, @Nullable SqsSettings connection) {}

  private static final Pattern REGION = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final TasksPerMessage ONE = new TasksPerMessage(1);

  private final BackEndInput input;
  private final Problems problems;

  private BackEndCheck(BackEndInput input, Problems problems) {
    this.input = input;
    this.problems = problems;
  }

  static Outcome check(BackEndInput input, Problems problems) {
    BackEndCheck check = new BackEndCheck(input, problems);
    return input.chosen() == BackEnd.SQS ? check.sqs() : check.local();
  }

  private Outcome local() {
    if (input.threads() == ThreadKind.VIRTUAL && !SlotThreads.areAvailable(ThreadKind.VIRTUAL)) {
      problems.put(SetupField.THREADS, "Virtual threads: expected Java 21 or newer");
    }
    List<TasksPerMessage> tasks = tasksPerMessage();
    return new Outcome(
        tasks == null
            ? null
            : tasks.stream()
                .<BackendSettings>map(each -> new LocalSettings(input.threads(), each))
                .toList(),
        null);
  }

  private Outcome sqs() {
    String queueName = problems.read(SetupField.QUEUE, this::queueName);
    SqsPlace place = input.sqs().where() == SqsWhere.AWS ? aws() : thisMachine();
    boolean naive = input.sqs().naive();
    List<TasksPerMessage> tasks = naive ? List.of(ONE) : tasksPerMessage();
    if (queueName == null) {
      return new Outcome(null, null);
    }
    // How many processes there are does not matter to the connection.
    SqsPlace connected = input.sqs().where() == SqsWhere.THIS_MACHINE ? new ThisMachine(1) : place;
    return new Outcome(
        place == null || tasks == null
            ? null
            : tasks.stream()
                .<BackendSettings>map(each -> new SqsSettings(queueName, place, each, naive))
                .toList(),
        connected == null
            ? null
            : new SqsSettings(queueName, connected, TasksPerMessage.AUTO, false));
  }

  private @Nullable List<TasksPerMessage> tasksPerMessage() {
    return problems.read(
        SetupField.TASKS_PER_MESSAGE,
        () ->
            Arrays.stream(input.tasksPerMessage().split("[,;]", -1))
                .map(text -> TasksPerMessage.parse(text.strip()))
                .toList());
  }

  private String queueName() {
    String name = input.sqs().queueName().strip();
    SqsSettings.checkQueueName(name);
    return name;
  }

  private @Nullable SqsPlace thisMachine() {
    return problems.read(SetupField.PROCESSES, () -> thisMachine(input.sqs().processes().strip()));
  }

  private static SqsPlace thisMachine(String processes) {
    try {
      return new ThisMachine(Integer.parseInt(processes));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "Worker processes '" + processes + "': expected 1 to " + ThisMachine.MAX_PROCESSES, e);
    }
  }

  private @Nullable SqsPlace aws() {
    BackEndInput.Aws fields = input.sqs().aws();
    String region = problems.read(SetupField.REGION, () -> region(fields.region()));
    URI sqs = problems.read(SetupField.SQS_ENDPOINT, () -> endpoint("SQS", fields.sqsEndpoint()));
    URI dynamoDb =
        problems.read(
            SetupField.DYNAMODB_ENDPOINT, () -> endpoint("DynamoDB", fields.dynamoDbEndpoint()));
    boolean wrong =
        problems.has(SetupField.REGION)
            || problems.has(SetupField.SQS_ENDPOINT)
            || problems.has(SetupField.DYNAMODB_ENDPOINT);
    return wrong ? null : new AwsPlace(region, given(fields.profile()), sqs, dynamoDb);
  }

  private static @Nullable String region(String text) {
    String region = given(text);
    if (region != null && !REGION.matcher(region).matches()) {
      throw new IllegalArgumentException(
          "Region '" + region + "': expected one such as eu-central-1, or nothing");
    }
    return region;
  }

  private static @Nullable URI endpoint(String service, String text) {
    String address = given(text);
    if (address == null) {
      return null;
    }
    try {
      return new AwsPlace(null, null, new URI(address), null).sqsEndpoint();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          service
              + " endpoint '"
              + address
              + "': expected an address such as http://127.0.0.1:9324",
          e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(service + " " + e.getMessage(), e);
    }
  }

  /** Empty fields leave the choice to the AWS configuration. */
  private static @Nullable String given(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() ? null : stripped;
  }
}
