package dev.taskgauge.app.workbench;

import dev.taskgauge.app.background.TitledWork;
import dev.taskgauge.app.log.Failure;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Writes the report of an experiment in the background once it has ended, so that the user can go
 * on. What measures next waits for it: drawing charts takes a core, and would be measured too. On
 * the JavaFX thread.
 */
final class ReportWriting {
  // State
  private final Executor background;
  private final Executor ui;
  private final Consumer<Failure> problems;
  private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();
  private @Nullable Runnable next;

  /**
   * Nothing is written.
   *
   * @param problems is told what went wrong
   */
  ReportWriting(Executor background, Executor ui, Consumer<Failure> problems) {
    this.background = background;
    this.ui = ui;
    this.problems = problems;
  }

  // Properties

  /** Whether a report is being written. */
  ReadOnlyBooleanProperty writingProperty() {
    return writing.getReadOnlyProperty();
  }

  // Commands

  /** Writes a report; none is being written. */
  void write(ReportJob report) {
    writing.set(true);
    TitledWork work =
        new TitledWork(
            "Writing the report of " + report.experimentName(),
            "To " + report.place(),
            false,
            () -> {
              Failure problem = report.write();
              ui.execute(() -> written(problem));
            });
    try {
      background.execute(work);
    } catch (RuntimeException | OutOfMemoryError e) {
      written(report.giveUp("no thread could be started for it: " + e, e));
    }
  }

  /** Does it now, or as soon as no report is being written any more. */
  void thenMeasure(Runnable measuring) {
    if (writing.get()) {
      next = measuring;
    } else {
      measuring.run();
    }
  }

  /**
   * What waits is not done.
   *
   * @return whether something did
   */
  boolean dropNext() {
    boolean waited = next != null;
    next = null;
    return waited;
  }

  private void written(@Nullable Failure problem) {
    if (problem != null) {
      problems.accept(problem);
    }
    writing.set(false);
    Runnable waiting = next;
    next = null;
    if (waiting != null) {
      waiting.run();
    }
  }
}
