package dev.taskgauge.engine.task;

/** The closed set of things that a task can do. */
public enum TaskKind {
  /** Waits for its nominal length, never less, without using a core. */
  SLEEP("sleep"),
  /** Keeps a core busy with its nominal length of calibrated work. */
  CPU("cpu");

  private final String word;

  TaskKind(String word) {
    this.word = word;
  }

  /** The word that names this kind in a workload file. */
  public String word() {
    return word;
  }
}
