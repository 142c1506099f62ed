package dev.taskgauge.app.setup;

/** The fields that can be wrong, in the order in which they are shown. */
public enum SetupField {
  FILE("the workload file"),
  LENGTH("the task length"),
  COUNT("the number of tasks"),
  QUEUE("the queue name"),
  PROCESSES("the worker processes"),
  REGION("the region"),
  WORKERS("the workers"),
  REPETITIONS("the repetitions"),
  THREADS("the worker threads"),
  TASKS_PER_MESSAGE("the tasks a message"),
  SQS_ENDPOINT("the SQS endpoint"),
  DYNAMODB_ENDPOINT("the DynamoDB endpoint");

  private final String label;

  SetupField(String label) {
    this.label = label;
  }

  /** What a sentence calls it. */
  String label() {
    return label;
  }
}
