package dev.taskgauge.engine.experiment;

import java.util.regex.Pattern;

/**
 * The SQS back end: Amazon SQS queues with a DynamoDB ledger, executed by worker processes.
 *
 * @param queueName the name that the queues and the ledger are named after
 * @param place where the service and the workers are
 * @param tasksPerMessage how many tasks ride in a message; 1 where {@code naive}
 * @param naive one message, one claim, one result and one delete a task, calls one by one: the
 *     design that others are compared with
 */
public record SqsSettings(
    String queueName, SqsPlace place, TasksPerMessage tasksPerMessage, boolean naive)
    implements BackendSettings {
  /** The longest queue name: with what is appended it still is a name of a queue. */
  public static final int MAX_QUEUE_NAME_LENGTH = 72;

  private static final Pattern QUEUE_NAME =
      Pattern.compile("[A-Za-z0-9_-]{1," + MAX_QUEUE_NAME_LENGTH + "}");

  public SqsSettings {
    checkQueueName(queueName);
    if (naive && tasksPerMessage.fixedCount() != 1) {
      throw new IllegalArgumentException(
          "tasks per message " + tasksPerMessage + ": the naive design has 1");
    }
  }

  /**
   * Checks a queue name.
   *
   * @throws IllegalArgumentException naming the value and what is allowed
   */
  public static void checkQueueName(String queueName) {
    if (!QUEUE_NAME.matcher(queueName).matches()) {
      throw new IllegalArgumentException(
          "queue name '"
              + queueName
              + "': expected 1 to "
              + MAX_QUEUE_NAME_LENGTH
              + " letters, digits, '-' or '_'");
    }
  }

  @Override
  public String backendName() {
    return "SQS";
  }
}
