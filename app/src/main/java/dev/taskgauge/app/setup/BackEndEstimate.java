package dev.taskgauge.app.setup;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.SqsSettings;

/**
 * What a back end adds to the time of a run, on a common machine; only the estimate rests on it.
 */
record BackEndEstimate(BackendSettings settings) {
  static final String CHARGED = "AWS charges for every request to SQS and DynamoDB";

  private static final long LOCAL_TASK_NANOS = 1_000;
  private static final long SQS_TASK_NANOS = 40_000;
  private static final long SQS_MESSAGE_NANOS = 1_000_000;
  private static final long SQS_NAIVE_TASK_NANOS = 5_000_000;

  /** What a task takes of a run's time at least, however many workers there are. */
  long taskNanos() {
    if (!(settings instanceof SqsSettings sqs)) {
      return LOCAL_TASK_NANOS;
    }
    if (sqs.naive()) {
      return SQS_NAIVE_TASK_NANOS;
    }
    return sqs.tasksPerMessage().isAuto()
        ? SQS_TASK_NANOS
        : SQS_TASK_NANOS + SQS_MESSAGE_NANOS / sqs.tasksPerMessage().fixedCount();
  }

  /** What comes to the time of the runs; may be empty. */
  String besides() {
    if (!(settings instanceof SqsSettings sqs)) {
      return "";
    }
    return sqs.place() instanceof AwsPlace
        ? ", once the workers are there"
        : ", and some seconds to start servers and workers";
  }

  /** What it costs; empty where nothing. */
  String cost() {
    boolean charged =
        settings instanceof SqsSettings sqs
            && sqs.place() instanceof AwsPlace aws
            && (aws.sqsEndpoint() == null || aws.dynamoDbEndpoint() == null);
    return charged ? CHARGED + "." : "";
  }
}
