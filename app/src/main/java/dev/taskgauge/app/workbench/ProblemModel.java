package dev.taskgauge.app.workbench;

import dev.taskgauge.app.log.Failure;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What went wrong last, until the user has read it. On the JavaFX thread. */
final class ProblemModel {
  private static final Failure NONE = Failure.ofTheUser("");

  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private Failure latest = NONE;

  /** What happened, to what, and what to do; empty where nothing did. */
  ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  /** Whether there is more to know than what is said. */
  boolean hasDetails() {
    return latest.hasDetails();
  }

  /** What can be copied, as {@link Failure#details} says it. */
  String details(String program) {
    return latest.details(program);
  }

  /** Says this, in the place of what was said before. */
  void tell(Failure failure) {
    latest = failure;
    text.set(failure.told());
  }

  /** It was read, or something new begins. */
  void dismiss() {
    tell(NONE);
  }
}
