package dev.taskgauge.app.connection;

/** How far the checking of a connection is. */
public enum ConnectionPhase {
  /** It was not checked as it is set now. */
  UNKNOWN("not checked"),
  CHECKING("checking …"),
  READY("ready"),
  FAILED("not ready");

  private final String label;

  ConnectionPhase(String label) {
    this.label = label;
  }

  /** What the window shows. */
  public String label() {
    return label;
  }
}
