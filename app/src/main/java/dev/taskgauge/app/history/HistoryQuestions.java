package dev.taskgauge.app.history;

import java.util.Optional;

/** What the history asks the user in a dialog of its own. On the JavaFX thread. */
@FunctionalInterface
public interface HistoryQuestions {
  /** The new name of an experiment; empty where the user thought better of it. */
  Optional<String> newName(String name);
}
