package dev.taskgauge.worker;

import dev.taskgauge.engine.experiment.SqsSettings;
import java.util.Locale;

/** What may be given as {@code --queue}. */
final class QueueName {
  /** The back end in memory, which is no queue of SQS. */
  static final String LOCAL = "LOCAL";

  private QueueName() {}

  /** Whether it means the queue in memory. */
  static boolean isLocal(String name) {
    return name.equals(LOCAL);
  }

  /**
   * Checks that it is LOCAL or can be a queue of SQS.
   *
   * @throws IllegalArgumentException naming the value and what is allowed
   */
  static void check(String name) {
    if (isLocal(name)) {
      return;
    }
    if (name.toUpperCase(Locale.ROOT).equals(LOCAL)) {
      // Who writes it so hardly wants queues on AWS.
      throw new IllegalArgumentException(
          "--queue '" + name + "': expected LOCAL in capitals, or another queue name");
    }
    SqsSettings.checkQueueName(name);
  }

  /**
   * Checks that it can be a queue of SQS, where LOCAL makes no sense.
   *
   * @throws IllegalArgumentException naming the value and what is allowed
   */
  static void checkOfSqs(String name) {
    check(name);
    if (isLocal(name)) {
      throw new IllegalArgumentException(
          "--queue LOCAL: nothing of it is on AWS; expected the name of an SQS queue");
    }
  }
}
