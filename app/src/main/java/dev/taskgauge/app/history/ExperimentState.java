package dev.taskgauge.app.history;

/** Where an experiment of the history is. */
public enum ExperimentState {
  /** It is being measured at this moment, by this program or another. */
  RUNNING("running"),
  /** Every run was measured. */
  FINISHED("finished"),
  /** Its time limit came before its last run. */
  LIMITED("time limit"),
  /** It was stopped, or its back end failed, after some runs. */
  STOPPED("stopped"),
  /** It ended without one whole run. */
  FAILED("failed"),
  /** Its program was ended in the middle of it; what it measured until then is there. */
  INTERRUPTED("interrupted"),
  /** Its record can not be read. */
  DAMAGED("damaged");

  private final String label;

  ExperimentState(String label) {
    this.label = label;
  }

  /** What the table shows. */
  public String label() {
    return label;
  }
}
