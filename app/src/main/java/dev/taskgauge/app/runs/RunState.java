package dev.taskgauge.app.runs;

/** Where a run of the table is. */
public enum RunState {
  WAITING("waiting"),
  STARTING("starting"),
  RUNNING("running"),
  DONE("done"),
  STOPPED("stopped"),
  /** Its time limit came before its end. */
  LIMITED("time limit"),
  FAILED("failed"),
  NOT_RUN("not run");

  private final String label;

  RunState(String label) {
    this.label = label;
  }

  /** What the table shows. */
  public String label() {
    return label;
  }
}
