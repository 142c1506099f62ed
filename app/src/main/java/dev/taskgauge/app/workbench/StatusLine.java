package dev.taskgauge.app.workbench;

import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * What the line at the bottom says: what goes on, and over that, for as long as it takes to read
 * it, what was done meanwhile. On the JavaFX thread.
 */
final class StatusLine {
  // State
  private final Executor afterReading;
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("Ready");

  /** What comes after a message; empty where that stays. */
  private String next = "";

  private boolean ongoing;
  private boolean reading;
  private int messages;

  /**
   * Nothing goes on.
   *
   * @param afterReading does work on the JavaFX thread once a message that is shown now was read
   */
  StatusLine(Executor afterReading) {
    this.afterReading = afterReading;
  }

  // Properties

  ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  // Commands

  /** Something goes on; it is said again after each message. */
  void goesOn(String what) {
    say(what, true);
  }

  /** Nothing goes on any more. A message that comes later stays. */
  void rests(String how) {
    say(how, false);
  }

  private void say(String what, boolean goesOn) {
    ongoing = goesOn;
    next = what;
    if (!reading) {
      show();
    }
  }

  /** Something was done. */
  void announce(String what) {
    messages++;
    int mine = messages;
    reading = true;
    text.set(what);
    afterReading.execute(
        () -> {
          if (mine == messages) {
            wasRead();
          }
        });
  }

  /** What is said next answers a command of the user, and does not wait. */
  void answerNow() {
    messages++;
    reading = false;
  }

  private void wasRead() {
    reading = false;
    if (!next.isEmpty()) {
      show();
    }
  }

  private void show() {
    text.set(next);
    if (!ongoing) {
      next = "";
    }
  }
}
