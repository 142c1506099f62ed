package dev.taskgauge.app.setup;

import dev.taskgauge.engine.experiment.ThreadKind;

/**
 * What stands in the fields of the back end, unchecked.
 *
 * @param chosen which back end
 * @param threads the kind of thread of LOCAL's slots
 * @param tasksPerMessage text of how many tasks ride in a message
 * @param sqs the fields of SQS
 */
public record BackEndInput(BackEnd chosen, ThreadKind threads, String tasksPerMessage, Sqs sqs) {
  /**
   * The fields of SQS.
   *
   * @param where on this machine or on AWS
   * @param queueName text of the queue's name
   * @param processes text of the number of worker processes; for this machine
   * @param naive whether the naive design is measured
   * @param aws the fields of AWS
   */
  public record Sqs(SqsWhere where, String queueName, String processes, boolean naive, Aws aws) {}

  /**
   * The fields of AWS; empty ones leave the choice to the AWS configuration.
   *
   * @param region text of the region
   * @param profile text of the profile
   * @param sqsEndpoint text of the address of SQS
   * @param dynamoDbEndpoint text of the address of DynamoDB
   */
  public record Aws(String region, String profile, String sqsEndpoint, String dynamoDbEndpoint) {}
}
