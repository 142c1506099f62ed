package dev.taskgauge.app.history;

import java.util.List;

/** What becomes of experiments that were chosen in the history. On the JavaFX thread. */
public interface HistoryReceiver {
  /** One was opened. */
  void opened(OpenedExperiment experiment);

  /** Several were chosen to be compared; two or more, in the order in which they were chosen. */
  void chosenToCompare(List<OpenedExperiment> experiments);
}
