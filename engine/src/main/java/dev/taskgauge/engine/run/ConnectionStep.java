package dev.taskgauge.engine.run;

/**
 * One step of checking a connection.
 *
 * @param what what was tried, such as {@code SQS in eu-central-1}
 * @param outcome what came of it
 * @param detail what was found; where it failed, what is missing and what to do
 */
public record ConnectionStep(String what, Outcome outcome, String detail) {
  /** What came of a step. */
  public enum Outcome {
    WORKS,
    /** What was looked for is not there, and a run creates it. */
    ABSENT,
    /** It can not be tried without changing something: a run will show it. */
    UNTRIED,
    FAILED
  }

  /** Of a step that worked, or failed. */
  public ConnectionStep(String what, boolean ok, String detail) {
    this(what, ok ? Outcome.WORKS : Outcome.FAILED, detail);
  }

  /** Whether nothing that was tried failed. */
  public boolean ok() {
    return outcome != Outcome.FAILED;
  }
}
