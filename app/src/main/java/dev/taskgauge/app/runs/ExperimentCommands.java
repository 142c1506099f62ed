package dev.taskgauge.app.runs;

/**
 * What can be done with the experiment as a whole that the runs are of. Not with one run of it: a
 * record without one of its repetitions would say something else than what was measured.
 */
public interface ExperimentCommands {
  /** Why it can be neither renamed nor deleted now; empty where it can. */
  String whyFixed();

  /** Asks for another name and gives it that; says why not where it can not. */
  void rename();

  /** Deletes it, which can be undone; says why not where it can not. */
  void delete();
}
