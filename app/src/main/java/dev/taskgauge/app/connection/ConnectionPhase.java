package dev.taskgauge.app.connection;

/** How far the checking of a connection is. */
public enum ConnectionPhase {
  /** It was not checked as it is set now. */
  UNKNOWN("not checked"),
  CHECKING("checking …"),
  /** On this machine: its servers can be started, and a run that needs them does so. */
  WHEN_NEEDED("starts when needed"),
  READY("ready"),
  /** All that can be tried without a run works. */
  REACHABLE("reachable"),
  /** The same, and there is no such queue where it was looked for. */
  ABSENT("reachable, no such queue yet"),
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
