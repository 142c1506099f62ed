package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.backend.BackendException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/** Tries step by step whether runs over a queue name could work. Changes nothing. */
public final class SqsCheck {
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(4);
  private static final String NOT_YET = "not there yet; a run creates it";

  private final AwsAccess access;
  private final QueueNames names;

  /** Connects to nothing yet. */
  public SqsCheck(AwsAccess access, String queueName) {
    this.access = access;
    this.names = new QueueNames(queueName);
  }

  /**
   * One step.
   *
   * @param what what was tried
   * @param ok whether it worked
   * @param detail what was found, or what is missing and what to do
   */
  public record Step(String what, boolean ok, String detail) {}

  /** The steps, until the first that fails. Blocks for some seconds at most; any thread. */
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    try (AwsClients clients = AwsClients.open(access, new RequestCounter())) {
      steps.add(new Step("Region", true, clients.region()));
      if (add(steps, credentials()) && add(steps, queues(clients)) && add(steps, ledger(clients))) {
        steps.add(
            new Step(
                "Permissions",
                true,
                "reading works; creating, sending and writing show in the first run"));
      }
    } catch (BackendException e) {
      steps.add(new Step("Region", false, String.valueOf(e.getMessage())));
    }
    return steps;
  }

  private static boolean add(List<Step> steps, Step step) {
    steps.add(step);
    return step.ok();
  }

  private Step credentials() {
    try {
      AwsCredentialsProvider provider = AwsClients.credentials(access);
      provider.resolveCredentials();
      return new Step("Credentials", true, "found");
    } catch (SdkException | IllegalArgumentException e) {
      return new Step("Credentials", false, AwsProblem.reason(e));
    }
  }

  private Step queues(AwsClients clients) {
    String what = "SQS queue " + names.requests();
    String action = "sqs:GetQueueUrl";
    try {
      String url =
          clients
              .sqs()
              .getQueueUrl(
                  get ->
                      get.queueName(names.requests())
                          .overrideConfiguration(o -> o.apiCallTimeout(CALL_TIMEOUT)))
              .queueUrl();
      action = "sqs:GetQueueAttributes";
      clients
          .sqs()
          .getQueueAttributes(
              get ->
                  get.queueUrl(url)
                      .attributeNames(QueueAttributeName.QUEUE_ARN)
                      .overrideConfiguration(o -> o.apiCallTimeout(CALL_TIMEOUT)));
      return new Step(what, true, "there");
    } catch (QueueDoesNotExistException e) {
      return new Step(what, true, NOT_YET);
    } catch (SdkException e) {
      return new Step(what, false, reason(action, e));
    }
  }

  /** SQS does not always say itself which action it denied. */
  private static String reason(String action, SdkException e) {
    String reason = AwsProblem.reason(e);
    return AwsProblem.isDenied(e) ? action + " is " + reason : reason;
  }

  private Step ledger(AwsClients clients) {
    String what = "DynamoDB table " + names.ledger();
    try {
      clients
          .dynamoDb()
          .describeTable(
              describe ->
                  describe
                      .tableName(names.ledger())
                      .overrideConfiguration(o -> o.apiCallTimeout(CALL_TIMEOUT)));
      return new Step(what, true, "there");
    } catch (ResourceNotFoundException e) {
      return new Step(what, true, NOT_YET);
    } catch (SdkException e) {
      return new Step(what, false, reason("dynamodb:DescribeTable", e));
    }
  }
}
