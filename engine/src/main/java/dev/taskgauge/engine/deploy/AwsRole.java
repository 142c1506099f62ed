package dev.taskgauge.engine.deploy;

import java.util.List;
import java.util.Locale;

/**
 * Who calls AWS, and the IAM actions that its calls need, no more. A test follows the code of the
 * back end and fails where a call lacks its action here, or an action its call.
 *
 * <p>Which action a call needs: the Service Authorization Reference of AWS for SQS and DynamoDB;
 * for statements of PartiQL, "IAM security policies with PartiQL for DynamoDB".
 */
public enum AwsRole {
  /** Creates and deletes what a queue name owns, sends tasks, receives results. */
  CLIENT,
  /** Receives tasks, claims them, sends results. */
  WORKER;

  /** As it is written on a command line: {@code client} or {@code worker}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The actions that it needs on one of the things that a queue name owns, without the service. */
  List<String> actionsOn(OwnedResource resource) {
    return this == CLIENT ? ofClient(resource) : ofWorker(resource);
  }

  private static List<String> ofClient(OwnedResource resource) {
    return switch (resource) {
      case REQUESTS ->
          List.of(
              "CreateQueue",
              "DeleteQueue",
              "GetQueueUrl",
              "GetQueueAttributes",
              "SendMessage",
              "ReceiveMessage",
              "DeleteMessage");
      case RESULTS ->
          List.of(
              "CreateQueue",
              "DeleteQueue",
              "GetQueueUrl",
              "GetQueueAttributes",
              "ReceiveMessage",
              "DeleteMessage");
      case DEAD_LETTERS ->
          List.of(
              "CreateQueue", "DeleteQueue", "GetQueueUrl", "GetQueueAttributes", "ReceiveMessage");
      case LEDGER ->
          List.of(
              "CreateTable",
              "DeleteTable",
              "DescribeTable",
              "DescribeTimeToLive",
              "UpdateTimeToLive",
              "GetItem",
              "PutItem",
              "Query");
    };
  }

  private static List<String> ofWorker(OwnedResource resource) {
    return switch (resource) {
      case REQUESTS ->
          List.of("GetQueueUrl", "ReceiveMessage", "DeleteMessage", "ChangeMessageVisibility");
      case RESULTS, DEAD_LETTERS -> List.of("GetQueueUrl", "SendMessage");
      case LEDGER ->
          List.of(
              "DescribeTable",
              "GetItem",
              "PutItem",
              "DeleteItem",
              "PartiQLInsert",
              "PartiQLUpdate",
              "PartiQLDelete");
    };
  }
}
