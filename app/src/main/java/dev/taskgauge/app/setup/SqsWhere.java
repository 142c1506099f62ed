package dev.taskgauge.app.setup;

/** Where SQS is, as chosen in the window. */
public enum SqsWhere {
  /** Servers and worker processes that a run starts here. */
  THIS_MACHINE("This machine"),
  /** Services that are there already, and workers that others start. */
  AWS("AWS");

  private final String label;

  SqsWhere(String label) {
    this.label = label;
  }

  /** What the window shows. */
  public String label() {
    return label;
  }
}
