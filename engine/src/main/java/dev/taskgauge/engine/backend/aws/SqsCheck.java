package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.backend.BackendException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/** Tries step by step whether runs over a queue name could work. Changes nothing. */
public final class SqsCheck {
  /** What a client needs; a test compares with its role. */
  public static final List<String> ACTIONS =
      List.of(
          "sqs:GetQueueUrl",
          "sqs:GetQueueAttributes",
          "dynamodb:DescribeTable",
          "dynamodb:DescribeTimeToLive",
          "dynamodb:GetItem",
          "dynamodb:Query",
          "dynamodb:PutItem",
          "sqs:SendMessage",
          "sqs:ReceiveMessage",
          "sqs:DeleteMessage",
          "sqs:CreateQueue",
          "sqs:DeleteQueue",
          "dynamodb:CreateTable",
          "dynamodb:UpdateTimeToLive",
          "dynamodb:DeleteTable");

  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(4);

  private final AwsAccess access;
  private final QueueNames names;
  private final Set<String> tried = new LinkedHashSet<>();

  /** Connects to nothing yet. */
  public SqsCheck(AwsAccess access, String queueName) {
    this.access = access;
    this.names = new QueueNames(queueName);
  }

  /** What came of a step. */
  public enum Outcome {
    WORKS,
    /** It is not there, and a run creates it. */
    ABSENT,
    /** It can not be tried without changing something. */
    UNTRIED,
    FAILED
  }

  /**
   * One step.
   *
   * @param what what was tried
   * @param outcome what came of it
   * @param detail what was found, or what is missing and what to do
   */
  public record Step(String what, Outcome outcome, String detail) {}

  /** The steps, until the first that fails. Blocks for some seconds at most; one thread. */
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    tried.clear();
    try (AwsClients clients = AwsClients.open(access, new RequestCounter())) {
      steps.add(new Step("Region", Outcome.WORKS, clients.region()));
      if (add(steps, credentials()) && add(steps, queue(clients)) && add(steps, ledger(clients))) {
        steps.add(permissions());
      }
    } catch (BackendException e) {
      steps.add(new Step("Region", Outcome.FAILED, String.valueOf(e.getMessage())));
    }
    return steps;
  }

  private static boolean add(List<Step> steps, Step step) {
    steps.add(step);
    return step.outcome() != Outcome.FAILED;
  }

  private Step credentials() {
    try {
      AwsCredentialsProvider provider = AwsClients.credentials(access);
      provider.resolveCredentials();
      return new Step("Credentials", Outcome.WORKS, "found");
    } catch (SdkException | IllegalArgumentException e) {
      return new Step("Credentials", Outcome.FAILED, AwsProblem.reason(e));
    }
  }

  private Step queue(AwsClients clients) {
    String what = "SQS queue " + names.requests();
    Actions actions = new Actions();
    try {
      actions.next("sqs:GetQueueUrl");
      String url =
          clients
              .sqs()
              .getQueueUrl(
                  get -> get.queueName(names.requests()).overrideConfiguration(SqsCheck::patience))
              .queueUrl();
      actions.next("sqs:GetQueueAttributes");
      clients
          .sqs()
          .getQueueAttributes(
              get ->
                  get.queueUrl(url)
                      .attributeNames(QueueAttributeName.QUEUE_ARN)
                      .overrideConfiguration(SqsCheck::patience));
      actions.done();
      return new Step(what, Outcome.WORKS, "there");
    } catch (QueueDoesNotExistException e) {
      return new Step(what, Outcome.ABSENT, absent(clients) + elsewhere());
    } catch (SdkException e) {
      return new Step(what, Outcome.FAILED, actions.reason(e));
    }
  }

  /** SQS answers the same where there is none and where these credentials may not see it. */
  private String absent(AwsClients clients) {
    String where =
        access.sqsEndpoint() == null ? "in " + clients.region() : "at " + access.sqsEndpoint();
    return "none " + where + " that these credentials see; a run creates it there";
  }

  private String elsewhere() {
    return access.sqsEndpoint() == null
        ? ". A queue of that name in another region or account is another queue: workers and client"
            + " have to name the same region"
        : "";
  }

  private Step ledger(AwsClients clients) {
    String what = "DynamoDB table " + names.ledger();
    Actions actions = new Actions();
    try {
      new LedgerCheck(clients.dynamoDb(), names.ledger()).go(actions::next, SqsCheck::patience);
      actions.done();
      return new Step(what, Outcome.WORKS, "there");
    } catch (ResourceNotFoundException e) {
      return new Step(what, Outcome.ABSENT, "none in " + clients.region() + "; a run creates it");
    } catch (SdkException e) {
      return new Step(what, Outcome.FAILED, actions.reason(e));
    }
  }

  private Step permissions() {
    List<String> untried = ACTIONS.stream().filter(action -> !tried.contains(action)).toList();
    return new Step(
        "Permissions",
        Outcome.UNTRIED,
        (tried.isEmpty() ? "" : "allowed: " + String.join(", ", tried) + "; ")
            + "not tried, since that would change something or needs what is not there yet: "
            + String.join(", ", untried)
            + ". The first run shows those; worker.jar policy prints the least that has to be");
  }

  private static void patience(AwsRequestOverrideConfiguration.Builder call) {
    call.apiCallTimeout(CALL_TIMEOUT);
  }

  /** The actions of a step, one after the other; those before the latest were allowed. */
  private final class Actions {
    private String latest = "";

    void next(String action) {
      done();
      latest = action;
    }

    void done() {
      if (!latest.isEmpty()) {
        tried.add(latest);
        latest = "";
      }
    }

    /** The services do not always say themselves which action they denied. */
    String reason(SdkException e) {
      String reason = AwsProblem.reason(e);
      return AwsProblem.isDenied(e) ? latest + " is " + reason : reason;
    }
  }
}
