package dev.taskgauge.engine.experiment;

import dev.taskgauge.engine.task.VisibleText;
import java.util.ArrayList;
import java.util.List;

/** The mistakes of an experiment file, for one message with a line each. */
final class Mistakes {
  static final int MAX_SHOWN = 20;

  private final List<String> lines = new ArrayList<>();
  private int count;

  /** A value that is not allowed; what is expected starts with that word. */
  void wrong(Located value, String expected) {
    add(value.place(), '\'' + VisibleText.shorten(value.shown()) + "': " + expected);
  }

  /** Any other mistake at a place. */
  void add(Located.Place place, String whatAndExpected) {
    String path = place.path().isEmpty() ? "" : VisibleText.escape(place.path()) + ": ";
    add(VisibleText.escape(place.source()) + ": " + path + whatAndExpected);
  }

  /** Any other mistake. */
  void add(String line) {
    count++;
    if (count <= MAX_SHOWN) {
      lines.add(line);
    } else if (count == MAX_SHOWN + 1) {
      lines.add("more mistakes follow, only the first " + MAX_SHOWN + " are shown");
    }
  }

  /** How many there are, shown or not. */
  int count() {
    return count;
  }

  /**
   * Ends the reading where there are any.
   *
   * @throws ExperimentFileException with all of them
   */
  void throwIfAny() throws ExperimentFileException {
    if (count > 0) {
      throw exception();
    }
  }

  /** The exception with all of them. */
  ExperimentFileException exception() {
    return new ExperimentFileException(lines);
  }
}
