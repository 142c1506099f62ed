package dev.taskgauge.app.setup;

/** The fields that can be wrong, in the order in which they are shown. */
public enum SetupField {
  FILE("the workload file"),
  LENGTH("the task length"),
  COUNT("the number of tasks"),
  WORKERS("the workers"),
  THREADS("the worker threads");

  private final String label;

  SetupField(String label) {
    this.label = label;
  }

  /** What a sentence calls it. */
  String label() {
    return label;
  }
}
