package dev.taskgauge.engine.deploy;

/** What a queue name owns on AWS. */
enum OwnedResource {
  REQUESTS("sqs", "Requests", "", ""),
  RESULTS("sqs", "Results", "", "-results"),
  DEAD_LETTERS("sqs", "DeadLetters", "", "-dead"),
  LEDGER("dynamodb", "Ledger", "table/", "-ledger");

  private final String service;
  private final String label;
  private final String before;
  private final String after;

  OwnedResource(String service, String label, String before, String after) {
    this.service = service;
    this.label = label;
    this.before = before;
    this.after = after;
  }

  /** The service's prefix of IAM actions. */
  String service() {
    return service;
  }

  /** A name for a statement: letters alone, as IAM wants. */
  String label() {
    return label;
  }

  /** The last part of its ARN. */
  String inArn(String queueName) {
    return before + queueName + after;
  }
}
