package dev.taskgauge.app.workbench;

import dev.taskgauge.engine.result.RunRecord;
import java.nio.file.Path;
import java.util.List;

/** What the status line says of the end of an experiment. On the JavaFX thread. */
final class EndText {
  private boolean saved = true;
  private String savedTo = "";

  /** Nothing of it has been written. */
  void begin() {
    saved = true;
    savedTo = "";
  }

  /** A run is written. */
  void written(Path directory) {
    savedTo = directory.toString();
  }

  /** A run could not be written. */
  void notSaved() {
    saved = false;
  }

  /**
   * How it ended, what it cost and where its results are.
   *
   * @param whatWentWrong empty where nothing did
   */
  String of(boolean stopped, String whatWentWrong, List<RunRecord> runs) {
    return (stopped ? "Stopped" : whatWentWrong.isEmpty() ? "Done" : "Failed")
        + CostText.of(runs)
        + (savedTo.isEmpty() ? "" : (saved ? " · results in " : " · first results in ") + savedTo);
  }
}
