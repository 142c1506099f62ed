package dev.taskgauge.engine.deploy;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.SqsSettings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The command that starts a worker with {@code worker.jar}.
 *
 * @param queueName the queue that it serves
 * @param place where SQS and DynamoDB are; what is null there is left to the AWS SDK
 * @param slots 1 to {@link RunSettings#MAX_SLOTS}
 */
public record WorkerCommandLine(String queueName, AwsPlace place, int slots) {
  public WorkerCommandLine {
    SqsSettings.checkQueueName(queueName);
    if (slots < 1 || slots > RunSettings.MAX_SLOTS) {
      throw new IllegalArgumentException(
          "slots " + slots + ": expected 1 to " + RunSettings.MAX_SLOTS);
    }
  }

  /** The arguments of {@code worker.jar}. */
  List<String> arguments() {
    List<String> arguments = new ArrayList<>(List.of("worker", "-s", queueName));
    arguments.addAll(List.of("-t", Integer.toString(slots)));
    add(arguments, "--region", place.region());
    add(arguments, "--profile", place.profile());
    add(arguments, "--sqs-endpoint", text(place.sqsEndpoint()));
    add(arguments, "--dynamodb-endpoint", text(place.dynamoDbEndpoint()));
    return arguments;
  }

  private static @Nullable String text(@Nullable URI endpoint) {
    return endpoint == null ? null : endpoint.toString();
  }

  private static void add(List<String> arguments, String option, @Nullable String value) {
    if (value != null) {
      arguments.addAll(List.of(option, value));
    }
  }

  /** A line to copy into a terminal in which {@code worker.jar} is in the current folder. */
  public String line() {
    return "java -jar worker.jar " + ShellText.line(arguments());
  }
}
