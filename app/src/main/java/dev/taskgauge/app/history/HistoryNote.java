package dev.taskgauge.app.history;

/**
 * What a command has done, or why it could not.
 *
 * @param text in words
 * @param problem whether it went wrong
 * @param undoable whether it can be undone
 */
public record HistoryNote(String text, boolean problem, boolean undoable) {
  /** Something was done. */
  static HistoryNote done(String text) {
    return new HistoryNote(text, false, false);
  }

  /** Something was done that can be undone. */
  static HistoryNote undoable(String text) {
    return new HistoryNote(text, false, true);
  }

  /** Something went wrong. */
  static HistoryNote problem(String text) {
    return new HistoryNote(text, true, false);
  }
}
