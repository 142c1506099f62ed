package dev.taskgauge.app.workbench;

import dev.taskgauge.app.log.Failure;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.run.RunProgress;
import dev.taskgauge.engine.run.RunStart;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Is told what an experiment does, on one thread, in order. */
interface ExperimentEvents {
  /** A run starts. */
  void runStarted(RunStart start);

  /** A run waits for something that it needs, which is said in words; told again on changes. */
  void runWaiting(int runIndex, String what);

  /** A moment of the run in progress; some may be left out. */
  void runProgressed(int runIndex, RunProgress progress);

  /** A run ended and is in the files. */
  void runEnded(int runIndex, RunRecord run, Path directory);

  /** A run ended and could not be written to a file, for the reason that is given. */
  void runNotSaved(int runIndex, RunRecord run, Failure failure);

  /**
   * Nothing runs any more, and what was measured is recorded.
   *
   * @param failure why it ended early; null where it did not, or was stopped
   * @param report is still to be written; null where there is nothing to report
   */
  void experimentEnded(ExperimentEnd end, @Nullable Failure failure, @Nullable ReportJob report);
}
